import type { Client } from 'pg';
import { openEvery, type Scale } from './scale.ts';
import { gridId, levelsOf } from './tree-rows.ts';

/** Ten words that a tenth of the cases have, and two thousand that one in two thousand has. */
export const commonWord = '路灯';
export const rareWord = String.fromCodePoint(20_017, 24_017);
const commonWords = `(array['漏水','垃圾','占道','噪声','路灯','消防','停车','扰民','积水','井盖'])[1 + k % 10]`;
const rareWords = `chr(20000 + k % 2000) || chr(24000 + k % 2000)`;

/**
 * A year of cases, each a copy of one that was really raised: with its state as the product writes it, on grids all
 * over the country, one in ten open and a third of these late.
 */
export async function writeCases(
  owner: Client,
  organizationId: string,
  templateId: string,
  scale: Scale,
): Promise<void> {
  const [, , , towns, villages] = levelsOf(scale);
  if (!towns || !villages) throw new Error('the country has five levels');
  const size = 100_000;
  for (let from = 1; from <= scale.cases; from += size) {
    const until = Math.min(scale.cases, from + size - 1);
    await owner.query(
      `insert into cases (organization_id, id, number, kind, grade, grid_id, channel, finding, title, stage, ending,
         turn_post_id, holder_post_id, holder_person_id, holder_tier, first_receiver_id, raised_at, due_at,
         closed_at, state, version)
       select t.organization_id, each.id, each.number, t.kind, t.grade, each.grid_id, t.channel, t.finding,
         each.title, case when open then t.stage else 'closed' end, case when open then null else 'done' end,
         case when open then turn end, null, null, t.holder_tier, null, raised,
         case when open then due end, case when open then null else raised + interval '1 day' end,
         t.state || jsonb_build_object('id', each.id, 'number', each.number, 'gridId', each.grid_id,
           'stage', case when open then t.stage else 'closed' end, 'firstReceiverId', null,
           'turnPostId', case when open then turn end, 'raisedAt', pg_temp.ms(raised),
           'closedAt', case when open then null else pg_temp.ms(raised + interval '1 day') end,
           'ending', case when open then null else 'done' end,
           'content', jsonb_build_object('title', each.title),
           'clocks', jsonb_build_array((t.state->'clocks'->0) || jsonb_build_object(
             'startedAt', pg_temp.ms(raised), 'dueAt', pg_temp.ms(due), 'postId', turn,
             'endedAt', case when open then null else pg_temp.ms(raised + interval '1 day') end))), 1
       from cases t, lateral (
         select md5('case ' || k)::uuid as id, 'N' || k as number, k % ${openEvery} = 0 as open,
           ${gridId('grid_number')} as grid_id,
           '第' || k || '号：' || ${commonWords} || ${rareWords} as title,
           md5('post ' || ${townOf('grid_number', towns, villages)})::uuid as turn,
           now() - (k % 365) * interval '1 day' - interval '2 hours' as raised,
           now() + ((k::bigint * 7919 % 7200) - 2400) * interval '6 minutes' as due
         from (select k, ${villages.first} + (k::bigint * 104729 % ${villages.count})::int as grid_number
               from generate_series(${from}, ${until}) k) as series) as each
       where t.organization_id = $1 and t.id = $2`,
      [organizationId, templateId],
    );
  }
  await owner.query(
    `insert into case_word (organization_id, word, case_id)
     select $1, word, md5('case ' || k)::uuid
     from generate_series(1, ${scale.cases}) k,
       lateral (values (${commonWords}), (${rareWords})) as said (word)`,
    [organizationId],
  );
  await owner.query('vacuum (analyze) cases, case_word, placement, grid');
}

type Span = { readonly first: number; readonly count: number };

const townOf = (village: string, towns: Span, villages: Span) =>
  `(${towns.first} + (${village} - ${villages.first})::bigint * ${towns.count} / ${villages.count})`;

/** Epoch milliseconds, as instants stand in a state. */
export const milliseconds = `create or replace function pg_temp.ms(at timestamptz) returns bigint
  language sql stable as $$ select (extract(epoch from at) * 1000)::bigint $$`;

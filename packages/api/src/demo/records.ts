import type { Tx } from '@wangge/db/connection';
import type { Answers, ItemAnswer } from '@wangge/grid/form/form';
import type { HeldPost } from '@wangge/grid/post/post';
import { memberCall, type MemberCall } from '../call.ts';
import type { Installation } from '../context.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { keepRecord } from '../record/lookup.ts';
import type { DemoPhoto } from './cases.ts';
import type { DemoRecord } from './contract.ts';
import type { LoadedOrganization } from './load.ts';
import { callAt, idOf, stageOf, type Stage } from './stage.ts';

/**
 * 演示记录：entered by the kernel's rules at the instants when they would have been. The cases that they raised stand
 * in the plan by themselves, with their later course; so nothing is raised here. Key of the record → its id.
 */
export async function playRecords(
  { installation, photo }: { readonly installation: Installation; readonly photo: DemoPhoto },
  tx: Tx,
  loaded: readonly LoadedOrganization[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const each of loaded) {
    const stage = await stageOf(installation, tx, each);
    for (const one of each.plan.records) ids.set(one.key, await entered(stage, one, photo));
  }
  return ids;
}

async function entered(stage: Stage, one: DemoRecord, photo: DemoPhoto): Promise<string> {
  const call = await performerAt(stage, one);
  const recordId = call.newId();
  const kept = await keepRecord(call, {
    recordId,
    kind: one.kind,
    gridId: idOf(stage.loaded.founded.gridIds, one.grid),
    answers: await withPhotos(one.answers, () => photo(call, call.actor.personId)),
    fileIds: [],
    statedAt: null,
    phone: null,
  });
  if (!kept.ok)
    throw new Error(`demo record ${one.key} is refused: ${JSON.stringify(kept.refusal)}`);
  return recordId;
}

/** Whoever made it, with the posts of that day. Most people of the demo have no account, and yet have done their work. */
async function performerAt(stage: Stage, { by, when }: DemoRecord): Promise<MemberCall> {
  const call = callAt(stage, when);
  const { plan, founded, accountIds } = stage.loaded;
  const person = plan.people.find(({ key }) => key === by);
  if (!person) throw new Error(`the demo names ${by}, whom it does not hold`);
  const held: HeldPost[] = [];
  for (const { post: key, fromOn, untilOn = null } of person.appointments) {
    if (fromOn > call.today || (untilOn !== null && untilOn <= call.today)) continue;
    const post = plan.posts.find((each) => each.key === key);
    const grid = post && (await lookupGrid(call, idOf(founded.gridIds, post.grid)));
    if (!post || !grid?.ok) throw new Error(`${by} sits on ${key}, which the demo does not hold`);
    held.push({
      appointmentId: key,
      postId: idOf(founded.postIds, key),
      kind: post.kind,
      body: post.body ?? null,
      gridId: grid.value.gridId,
      paths: grid.value.paths,
      acting: false,
    });
  }
  const actor = {
    organizationId: stage.organization.id,
    personId: idOf(founded.personIds, by),
    accountId: accountIds.get(by) ?? '',
    held,
  };
  return memberCall(call, { name: person.name, actor });
}

/** Where the plan says that there was a photo, there is one. */
async function withPhotos(answers: Answers, photo: () => Promise<string>): Promise<Answers> {
  const items: Record<string, ItemAnswer> = {};
  for (const [id, answer] of Object.entries(answers.items ?? {})) {
    const photos = await Promise.all((answer.photos ?? []).map(photo));
    items[id] = photos.length > 0 ? { ...answer, photos } : answer;
  }
  return answers.items === undefined ? answers : { ...answers, items };
}

import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { at, drawn, lane } from '../testing/track.ts';
import StageTrack from './StageTrack.svelte';
import StandingTrack from './StandingTrack.svelte';
import { standingRows } from './standing.ts';

afterEach(cleanup);

describe('the picture of the limits', () => {
  it('says the same in one sentence to who cannot see it', () => {
    render(StageTrack, { track: drawn });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '阶段时限：社区 1 天，李秀兰：按时移交；街道 2 天，陈志远：剩 13 小时；协办 3 天：若今日移交；封顶 5 个工作日：11-27 周五 24:00',
    );
  });

  it('names today, days off and the count of working days', () => {
    render(StageTrack, { track: drawn });
    const picture = within(screen.getByRole('img'));
    expect(picture.getAllByText('今天')).toHaveLength(1);
    expect(picture.getAllByText('休')).toHaveLength(4);
    expect(picture.getAllByText('第5日')).toHaveLength(1);
    expect(picture.getAllByText('现在 10:40')).toHaveLength(1);
  });

  it('stands on the phone with the same sentence', () => {
    render(StandingTrack, { track: drawn });
    expect(screen.getByRole('list').getAttribute('aria-label')).toContain(
      '街道 2 天，陈志远：剩 13 小时',
    );
  });
});

describe('standing, time runs down', () => {
  const marks = (rows: ReturnType<typeof standingRows>) =>
    rows.map((row) => (row.kind === 'mark' ? row.mark : row.kind));

  it('the present comes before a deadline that is still to come, the cap last', () => {
    expect(marks(standingRows(drawn, 'zh-CN'))).toEqual([
      'head',
      'line',
      'line',
      'head',
      'now',
      'due',
      'head',
      'cap',
    ]);
  });

  it('and after one that has passed', () => {
    const late = {
      ...drawn,
      lanes: [
        lane({
          title: '街道 2 天',
          state: 'over',
          dueAt: at('2026-11-24T00:00'),
          words: '逾期 1 天 10 小时',
        }),
      ],
    };
    expect(marks(standingRows(late, 'zh-CN'))).toEqual(['head', 'line', 'due', 'now', 'cap']);
  });

  it('a cap that has passed stands before the present', () => {
    const past = {
      ...drawn,
      now: at('2026-11-29T09:00'),
      lanes: [lane({ title: '街道', state: 'over', dueAt: at('2026-11-26T00:00') })],
    };
    expect(marks(standingRows(past, 'zh-CN')).slice(-3)).toEqual(['due', 'cap', 'now']);
  });

  it('days off are one hatched piece, and a moment is written once', () => {
    const rows = standingRows(drawn, 'zh-CN');
    expect(rows[1]).toMatchObject({ bar: 'off', when: ['21、22 日'] });
    expect(rows[3]).toMatchObject({ kind: 'head', when: [] });
  });
});

import type { Entrances, RaiseOptions, SeatView } from '@wangge/api/case/views';
import { needsPhotoBefore } from '@wangge/grid/case/evidence';
import { firstSentence } from '@wangge/grid/case/title';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText } from '../../format/day.ts';
import type { Photo } from '../../parts/photos.ts';
import type { Instant } from '@wangge/grid/time';

/** 登记填到一半。 */
export type KeptRaise = {
  readonly gridId: string;
  readonly place: string;
  readonly kind: string;
  readonly grade: string;
  readonly text: string;
  readonly channel: string;
  readonly photos: readonly Photo[];
};

/** 登记好了的一件：命令的内容、照片，和离线时也看得懂的标题。 */
export type RaiseDraft = {
  readonly gridId: string;
  readonly place: string;
  readonly kind: string;
  readonly grade: string | null;
  readonly channel: string;
  readonly content: { readonly title: string; readonly text: string };
  readonly photos: readonly Photo[];
  readonly note: string;
};

type Kind = RaiseOptions['kinds'][number];
type Channel = RaiseOptions['channels'][number];

/** 这一类可选的级别：只能加重。 */
export function gradesFor(options: RaiseOptions, kind: Kind | undefined): RaiseOptions['grades'] {
  const least = options.grades.find(({ id }) => id === kind?.grade)?.order ?? 0;
  return options.grades.filter(({ order }) => order >= least);
}

/** 标题取第一句话；没有写话的用类别和地点。 */
export function titleOf(text: string, kind: string, place: string): string {
  return firstSentence(text) || [kind, place].filter(Boolean).join('：');
}

/** 送出之前还缺什么。 */
export type RaiseMissing = 'grid' | 'kind' | 'photo' | 'text';

export function missingIn(
  given: Pick<KeptRaise, 'gridId' | 'kind' | 'text' | 'photos'>,
  kind: Kind | undefined,
  channel: Channel | undefined,
): RaiseMissing | null {
  if (given.gridId === '') return 'grid';
  if (kind === undefined) return 'kind';
  if (given.photos.length > 0) return null;
  if (needsPhotoBefore(kind, channel)) return 'photo';
  return given.text.trim() === '' ? 'text' : null;
}

/** 照片旁边的一句：要拍，还是为什么可以不拍；这一类不要照片的没有。 */
export function photoNote(
  kind: Kind | undefined,
  channel: Channel | undefined,
  locale: Locale,
): string | undefined {
  if (needsPhotoBefore(kind, channel)) return m.check_photo_required();
  if (!needsPhotoBefore(kind, undefined) || !channel?.noPhoto) return undefined;
  return m.raise_no_photo({ why: say(channel.noPhoto, locale) });
}

export type Foreseen = { readonly seat: SeatView | null; readonly dueAt: Instant | null };

export function entranceOf(
  entrances: Entrances | null,
  gridId: string,
  kind: string,
  grade: string,
): Foreseen | null {
  if (entrances?.gridId !== gridId) return null;
  const found = entrances.entrances.find((each) => each.kind === kind && each.grade === grade);
  if (!found) return null;
  return { seat: entrances.seats[found.seat ?? -1] ?? null, dueAt: found.dueAt };
}

/** `安全总监 赵国强`; the body where one treats. */
export function seatName(seat: SeatView, locale: Locale): string {
  const post = say(seat.title, locale);
  return [seat.body ? say(seat.body.words, locale) : '', post, seat.personName ?? '']
    .filter(Boolean)
    .join(' ');
}

/** 交给谁，什么时候之前；轮到自己的说明白。`who` stands where the sentence names them. */
export function goesToWords(
  { seat, dueAt }: Foreseen,
  who: string,
  now: Instant,
  offset: number,
  locale: Locale,
): string {
  const due = dueAt === null ? '' : dueText(dueAt, now, offset, locale);
  if (seat?.mine) return due ? m.raise_stays_due({ due }) : m.raise_stays();
  return due ? m.raise_goes_due({ who, due }) : m.raise_goes({ who });
}

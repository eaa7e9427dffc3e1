import type { CaseState } from '@wangge/grid/case/case';
import type { FactType } from '@wangge/grid/case/fact';
import type { Dossier } from './dossier.ts';
import type { Names } from './names.ts';
import type {
  CaseDetail,
  FiveItemsView,
  LateReasonView,
  LogEntry,
  PhotoView,
  ReporterView,
  RequestView,
  SatisfactionView,
} from './views.ts';

/** 经过：newest first, as it was written. */
export function logView(log: Dossier['log'], names: Names): LogEntry[] {
  return log.toReversed().map(({ seq, at, personId, postId, fact }): LogEntry => ({
    seq,
    at,
    type: fact.type,
    topic: topicOf(fact.type),
    person: names.person(personId),
    post: names.post(postId),
    sentTo: names.post(sentTo(fact)),
    // The first fact holds the whole state; the page has it already.
    fact: fact.type === 'raised' ? { type: 'raised', channel: fact.state.channel } : fact,
  }));
}

/** The post that a fact sends the case to. */
export function sentTo(fact: Dossier['log'][number]['fact']): string | null {
  return 'postId' in fact ? fact.postId : null;
}

const aboutTime: readonly FactType[] = [
  'clock-started',
  'clock-ended',
  'due-moved',
  'cap-moved',
  'reason-noted',
  'reason-decided',
  'extension-requested',
  'extension-decided',
  'suspension-requested',
  'suspension-decided',
  'suspended',
  'resumed',
];

function topicOf(type: FactType): LogEntry['topic'] {
  if (type === 'answered') return 'answer';
  return aboutTime.includes(type) ? 'time' : 'course';
}

export function photosView(photos: Dossier['photos'], names: Names): CaseDetail['photos'] {
  const during = (phase: string): PhotoView[] =>
    photos
      .filter((photo) => photo.phase === phase)
      .map(({ fileId, width, height, at, by }) => ({
        fileId,
        width,
        height,
        at,
        by: names.person(by),
      }));
  return { before: during('before'), during: during('during'), after: during('after') };
}

/** 王＊＊ */
export function reporterView(reported: Dossier['reported']): ReporterView | null {
  if (reported === null) return null;
  const { anonymous, family, letters, hasContact } = reported;
  const masked = family === null ? null : family + '＊'.repeat(Math.max(1, (letters ?? 2) - 1));
  return { anonymous, masked, hasContact };
}

export function satisfactionView(
  answers: Dossier['answers'],
  names: Names,
  mayReview: boolean,
): SatisfactionView[] {
  return answers.map((row) => ({
    id: row.id,
    answer: row.answer,
    comment: row.comment,
    answeredAt: row.answeredAt,
    review: row.review,
    reviewedBy: names.person(row.reviewedBy),
    reviewedAt: row.reviewedAt,
    reply: row.reply,
    counts: row.counts,
    mayReview: mayReview && row.answer === 'dissatisfied' && row.review === null,
  }));
}

export function requestView(
  request: CaseState['pendingExtension'],
  names: Names,
): RequestView | null {
  return (
    request && { untilOn: request.untilOn, reason: request.reason, by: names.person(request.by) }
  );
}

export function lateReasonsView(state: CaseState, names: Names): LateReasonView[] {
  return state.clocks.flatMap(({ seq, reason }) =>
    reason === null
      ? []
      : [
          {
            clock: seq,
            text: reason.text,
            notedAt: reason.notedAt,
            by: names.person(reason.notedBy),
            decision: reason.decision,
          },
        ],
  );
}

export function fiveItemsView(state: CaseState, names: Names): FiveItemsView | null {
  const items = state.fiveItems;
  if (items === null) return null;
  return {
    ...items,
    filledBy: names.person(items.filledBy),
    approvedBy: names.person(items.approvedBy),
  };
}

/** Everybody who is named on the page. */
export function peopleNamed(state: CaseState, dossier: Dossier): Array<string | null> {
  return [
    state.firstReceiverId,
    state.holder?.personId ?? null,
    state.raisedBy,
    state.treatedBy,
    state.verifiedBy,
    state.fiveItems?.filledBy ?? null,
    state.fiveItems?.approvedBy ?? null,
    state.pendingExtension?.by ?? null,
    state.pendingSuspension?.by ?? null,
    ...state.clocks.map(({ reason }) => reason?.notedBy ?? null),
    ...dossier.log.map(({ personId }) => personId),
    ...dossier.photos.map(({ by }) => by),
    ...dossier.answers.map(({ reviewedBy }) => reviewedBy),
  ];
}

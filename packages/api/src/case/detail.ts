import { available } from '@wangge/grid/case/available';
import type { CaseState } from '@wangge/grid/case/case';
import type { CasePolicy } from '@wangge/grid/case/case-policy';
import type { Refusal } from '@wangge/grid/outcome';
import { publishable } from '@wangge/grid/publication/project';
import type { MemberCall } from '../call.ts';
import { dissatisfiedOfReceiver } from './dissatisfied.ts';
import { readDossier, type Dossier } from './dossier.ts';
import {
  sentTo,
  fiveItemsView,
  lateReasonsView,
  logView,
  peopleNamed,
  photosView,
  reporterView,
  requestView,
  satisfactionView,
} from './dossier-view.ts';
import { readNames } from './names.ts';
import { optionsView, reachable, type Reachable } from './options-view.ts';
import { mayReview } from './review.ts';
import type { Raised } from './raise.ts';
import { rowView } from './row-view.ts';
import { sceneOf, type Scene } from './scene.ts';
import { readCase } from './store.ts';
import { kindNamed, termsOf } from './terms.ts';
import { trackView } from './track-view.ts';
import type { CaseDetail } from './views.ts';
import { visible } from './visible.ts';
import { whyView } from './why-view.ts';

/** 案件页：null when there is no such case, or none that this actor may see. */
export async function readDetail(call: MemberCall, caseId: string): Promise<CaseDetail | null> {
  const stored = await readCase(call, caseId, await visible(call));
  if (stored === null) return null;
  const { state, version } = stored;
  const [scene, dossier] = await Promise.all([
    sceneOf(call, state, call.actor),
    readDossier(call, state),
  ]);
  return viewOf(call, { state, version, scene, dossier });
}

/** The same right after a case was raised: what was needed to raise it need not be read again. */
export async function readRaised(
  call: MemberCall,
  { state, scene }: Raised,
): Promise<CaseDetail | null> {
  const [seen, dossier] = await Promise.all([
    readCase(call, state.id, await visible(call)),
    readDossier(call, state),
  ]);
  return seen && viewOf(call, { state: seen.state, version: seen.version, scene, dossier });
}

type Parts = {
  readonly state: CaseState;
  readonly version: number;
  readonly scene: Scene;
  readonly dossier: Dossier;
};

async function viewOf(call: MemberCall, parts: Parts): Promise<CaseDetail> {
  const { state, version, scene, dossier } = parts;
  const { policy, limitSet, at, calendar } = scene.world;
  const seats = reachable(state, scene);
  const names = await readNames(call, policy, {
    posts: postsNamed(state, dossier, seats),
    people: peopleNamed(state, dossier),
    mine: new Set(call.actor.held.map(({ postId }) => postId)),
  });
  const dissatisfied =
    dossier.answers.length === 0 ? null : await dissatisfiedOfReceiver(call, state, scene);
  const commands = available(state, scene.world);
  const { gridId, code, name } = scene.grid;
  const rules = { policy, limitSet, at, offsetMinutes: calendar.offsetMinutes };
  const ahead = [...seats.handOver, ...seats.handUp];
  const terms = termsOf(policy);
  const { people: _kept, ...content } = state.content;
  const duplicates = dossier.related.filter(({ merged }) => !merged);
  return {
    ...rowView({ state, version, grid: { id: gridId, code, name }, names, rules }),
    fields: state.fields.map(terms.field),
    content,
    keepsPeople: dossier.people,
    onTheSpot: state.onTheSpot,
    handedUp: state.handedUp,
    reopened: state.reopened,
    rework: state.rework,
    acceptedAt: state.acceptedAt,
    treatedAt: state.treatedAt,
    treatedBy: names.person(state.treatedBy),
    verifiedBy: names.person(state.verifiedBy),
    raisedBy: names.person(state.raisedBy),
    lookBackOn: state.lookBackOn,
    reporter: reporterView(dossier.reported),
    confidentialReporter: state.source === 'public',
    neverPublic: kindNamed(policy, state.kind)?.neverPublic ?? false,
    mayPublish: mayPublish(call, state, scene),
    publishRefusal: publishRefusal(parts),
    track: trackView(state, scene, names, ahead),
    why: whyView(state, scene, dossier.log),
    photos: photosView(dossier.photos, names),
    log: logView(dossier.log, names),
    commands,
    options: optionsView(state, scene, names, { seats, ready: commands.ready, duplicates }),
    fiveItems: fiveItemsView(state, names),
    planNeeded: needsPlan(policy, state),
    pendingExtension: requestView(state.pendingExtension, names),
    pendingSuspension: requestView(state.pendingSuspension, names),
    lateReasons: lateReasonsView(state, names),
    satisfaction: satisfactionView(dossier.answers, names, mayReview(state, scene.world).ok),
    dissatisfiedThisYear: dissatisfied,
    publication: publicationView(dossier),
    record: state.recordId === null ? null : { id: state.recordId, itemId: state.itemId },
    mergedInto: dossier.target,
    merged: dossier.related.filter(({ merged }) => merged),
  };
}

/** 公示、撤下：what is published already is taken down by the same right. */
function mayPublish(call: MemberCall, state: CaseState, { world, grid }: Scene): boolean {
  const done = state.stage === 'closed' && state.ending === 'done';
  const kind = kindNamed(world.policy, state.kind);
  const open = kind !== undefined && !kind.neverPublic;
  return done && open && call.may('case.publish', grid).ok;
}

/** 公示不了的原因；a dissatisfied answer is judged first. R8-19 */
function publishRefusal({ state, scene, dossier }: Parts): Refusal | null {
  const waits = dossier.answers.some(
    ({ answer, review }) => answer === 'dissatisfied' && review === null,
  );
  const fit = publishable(state, scene.world.policy, waits);
  return fit.ok ? null : fit.refusal;
}

function needsPlan({ flow }: CasePolicy, { grade }: CaseState): boolean {
  return flow.plan?.grades.includes(grade) ?? false;
}

function publicationView({ published }: Dossier): CaseDetail['publication'] {
  if (published === null) return null;
  const { title, result } = published.projection as { title: string; result: string };
  return { id: published.id, publishedAt: published.publishedAt, title, result };
}

function postsNamed(
  state: CaseState,
  dossier: Dossier,
  { dispatch, handOver, handUp }: Reachable,
): Array<string | null> {
  return [
    state.turnPostId,
    state.holder?.postId ?? null,
    ...state.clocks.map(({ postId }) => postId),
    ...[...dispatch, ...handOver, ...handUp].map(({ seat }) => seat.postId),
    ...dossier.log.flatMap(({ postId, fact }) => [postId, sentTo(fact)]),
  ];
}

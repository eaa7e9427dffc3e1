import type { Photo } from '@wangge/ui/parts/photos';
import type { RaiseDraft } from '@wangge/ui/screens/field/raise';
import type { RecordDraft } from '@wangge/ui/screens/field/record-draft';
import type { Outbox } from '../../browser/outbox/outbox.svelte.ts';

/** 记一条：into the outbox, on line too. Answers with the entry's id, under which its receipt is found. */
export async function putRecord(
  outbox: Outbox,
  organization: string,
  draft: RecordDraft,
): Promise<string> {
  const { kind, gridId, answers, title, note } = draft;
  const id = outbox.newId();
  const recordId = outbox.newId();
  await outbox.put({
    id,
    procedure: 'record.enter',
    input: {
      organization,
      commandId: id,
      recordId,
      kind,
      gridId,
      answers,
      fileIds: [],
      deviceAt: Date.now(),
    },
    subject: `record:${gridId}`,
    title,
    note,
    photos: filesOf(draft.photos),
  });
  return id;
}

/** 登记一件。 */
export async function putCase(
  outbox: Outbox,
  organization: string,
  draft: RaiseDraft,
): Promise<string> {
  const { photos, note, grade, ...raised } = draft;
  const id = outbox.newId();
  const taken = filesOf(photos);
  await outbox.put({
    id,
    procedure: 'case.raise',
    input: {
      organization,
      commandId: id,
      ...raised,
      ...(grade === null ? {} : { grade }),
      fileIds: taken.map((photo) => photo.id),
    },
    subject: `case:${id}`,
    title: raised.content.title,
    note,
    photos: taken,
  });
  return id;
}

function filesOf(photos: readonly Photo[]): Array<{ id: string; file: Blob }> {
  return photos.flatMap(({ id, blob }) => (blob ? [{ id, file: blob }] : []));
}

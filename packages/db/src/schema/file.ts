import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';

/** 文件：a photo as re-encoded and stored on disk; the row commits after the bytes are safe. */
export const file = pgTable(
  'file',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Null when a resident without account sent it. */
    uploadedBy: uuid('uploaded_by'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** 附件：which file belongs to which case or record, and in which phase. */
export const attachment = pgTable(
  'attachment',
  {
    organizationId: organizationId(),
    fileId: uuid('file_id').notNull(),
    subjectKind: text('subject_kind').$type<'case' | 'record'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    phase: text('phase').$type<'before' | 'during' | 'after'>().notNull(),
    attachedAt: instant('attached_at').notNull(),
    attachedBy: uuid('attached_by'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fileId, t.subjectKind, t.subjectId] }),
    index('attachment_subject').on(t.organizationId, t.subjectKind, t.subjectId),
  ],
);

/**
 * 上传许可：lets somebody without account send one photo. Found by the SHA-256 of what he was given; used once, soon over.
 */
export const uploadGrant = pgTable(
  'upload_grant',
  {
    organizationId: organizationId(),
    grantHash: text('grant_hash').notNull(),
    fileId: uuid('file_id').notNull(),
    /** Hash of the network it was given to. */
    networkHash: text('network_hash').notNull(),
    until: instant('until').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.grantHash] }),
    index('upload_grant_until').on(t.organizationId, t.until),
  ],
);

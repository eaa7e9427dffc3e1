import { customType, date, timestamp, uuid } from 'drizzle-orm/pg-core';
import { formatDay, parseDay } from '@wangge/grid/time';

/** Every tenant table begins with this column: the schema could be distributed by it. */
export const organizationId = () => uuid('organization_id').notNull();

/** 时刻：timestamptz outside, epoch milliseconds inside. */
export const instant = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => (value instanceof Date ? value : new Date(value)).getTime(),
});

/** 日：date outside, days since 1970-01-01 inside. */
export const day = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'date',
  toDriver: (value) => formatDay(value),
  fromDriver: (value) => {
    const parsed = typeof value === 'string' ? parseDay(value) : null;
    if (parsed === null) throw new Error('a date column must arrive as text');
    return parsed;
  },
});

/** Text compared byte by byte, so that a range over it reaches the index on every server. */
export const bytesText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export { date, timestamp, uuid };

import type { WeekView } from '@wangge/api/calendar/views';
import type { WaitingCounts } from '@wangge/api/notification/views';

/** What stands around a desk page and changes by itself. */
export type Around = {
  readonly week: WeekView;
  readonly counts: Omit<WaitingCounts, 'records'>;
};

/** Null whenever it cannot be had now: signed out, no network, the server away. What is shown then stays. */
export async function askAround(address: string): Promise<Around | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
    return answer.ok && isJson ? ((await answer.json()) as Around) : null;
  } catch {
    return null;
  }
}

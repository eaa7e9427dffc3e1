import type { Pool } from '@wangge/db/connection';

type Query = (...args: unknown[]) => unknown;

/**
 * 往返：how often somebody waited for the database. What is sent before the answer to what went before it has come
 * goes out together and counts once.
 */
export function countRoundTrips(pool: Pool): { readonly counted: () => number; reset(): void } {
  let trips = 0;
  const watch = (client: unknown) => {
    let answered = true;
    const watched = client as { query: Query };
    const query = watched.query.bind(watched);
    watched.query = (...args) => {
      if (answered) trips += 1;
      answered = false;
      const answer = query(...args);
      const note = () => void (answered = true);
      if (answer instanceof Promise) answer.then(note, note);
      return answer;
    };
  };
  pool.on('connect', watch);
  return { counted: () => trips, reset: () => void (trips = 0) };
}

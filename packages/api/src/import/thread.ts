import { Worker } from 'node:worker_threads';
import type { KnownGrid } from '@wangge/grid/list/tree-compare';
import type { Shape } from '@wangge/grid/hierarchy/reorganize-rules';
import { done, refuse, type Outcome, type Refusal } from '@wangge/grid/outcome';
import type { Instant } from '@wangge/grid/time';
import { megabytesAtMost, patience } from './limits.ts';
import type { PeopleSetting } from './read-people.ts';
import type { Staging } from './staged.ts';
import type { Asked, ImportReport } from './views.ts';

export type Work = {
  readonly path: string;
  readonly shape: Shape;
  readonly asked: Asked;
  readonly at: Instant;
};

export type ToThread =
  | { readonly type: 'grids'; readonly grids: readonly KnownGrid[] }
  | { readonly type: 'read'; readonly people: Omit<PeopleSetting, 'newId'> | null }
  | { readonly type: 'written' };

export type FromThread =
  | { readonly type: 'progress'; readonly rows: number }
  | { readonly type: 'staging'; readonly chunk: Staging }
  | { readonly type: 'report'; readonly report: ImportReport }
  | { readonly type: 'refused'; readonly refusal: Refusal };

export type Listening = {
  /** Hands over what is known, then says that reading may begin. */
  readonly feed: (send: (message: ToThread) => void) => Promise<void>;
  readonly progress: (rows: number) => Promise<void>;
  readonly stage: (chunk: Staging) => Promise<void>;
};

/** 在自己的线程里读一张表。 A thread that runs out of memory or of time is a file that cannot be read. */
export async function readInThread(work: Work, told: Listening): Promise<Outcome<ImportReport>> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: megabytesAtMost },
  });
  const send = (message: ToThread) => worker.postMessage(message);
  let alarm: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Outcome<ImportReport>>((resolve, reject) => {
      alarm = setTimeout(() => resolve(refuse('import.too-slow')), patience);
      worker.on('error', (error) => {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('import.unpacks-too-large'));
        else
          reject(
            error instanceof Error
              ? error
              : new Error('the reading thread failed', { cause: error }),
          );
      });
      worker.on('message', (message: FromThread) => {
        if (message.type === 'report') resolve(done(message.report));
        else if (message.type === 'refused') resolve({ ok: false, refusal: message.refusal });
        else if (message.type === 'progress') told.progress(message.rows).catch(reject);
        else told.stage(message.chunk).then(() => send({ type: 'written' }), reject);
      });
      told.feed(send).catch(reject);
    });
  } finally {
    clearTimeout(alarm);
    await worker.terminate();
  }
}

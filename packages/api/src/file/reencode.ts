import { Worker } from 'node:worker_threads';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Drawn, Reply, Work } from './reencode-worker.ts';

/** A picture that takes longer than this is not one that a phone took. */
const patience = 60_000;

type Waiting = {
  readonly path: string;
  readonly answer: (outcome: Outcome<Drawn>) => void;
  readonly fail: (error: unknown) => void;
};

let worker: Worker | undefined;
let current: (Waiting & { readonly id: number; readonly alarm: NodeJS.Timeout }) | undefined;
const queue: Waiting[] = [];
let numbered = 0;

/** 重新编码：one picture after another in one thread, so that many uploads at once fill no memory. */
export function reencode(path: string): Promise<Outcome<Drawn>> {
  return new Promise((answer, fail) => {
    queue.push({ path, answer, fail });
    next();
  });
}

function next(): void {
  if (current) return;
  const waiting = queue.shift();
  if (!waiting) {
    // An idle thread does not keep the process from ending.
    worker?.unref();
    return;
  }
  const id = (numbered += 1);
  const alarm = setTimeout(() => void worker?.terminate(), patience);
  current = { ...waiting, id, alarm };
  worker ??= open();
  worker.ref();
  worker.postMessage({ id, path: waiting.path } satisfies Work);
}

function open(): Worker {
  const opened = new Worker(new URL('./reencode-worker.ts', import.meta.url));
  opened.on('message', (reply: Reply) => {
    if (current?.id !== reply.id) return;
    settle(({ answer }) => answer('drawn' in reply ? done(reply.drawn) : refuse(reply.refused)));
  });
  opened.on('error', (error) => {
    if (worker === opened) worker = undefined;
    settle(({ fail }) => fail(error));
  });
  opened.on('exit', () => {
    if (worker !== opened) return;
    worker = undefined;
    // Only the alarm ends a thread at work.
    settle(({ answer }) => answer(refuse('file.not-an-image')));
  });
  return opened;
}

function settle(how: (waiting: Waiting) => void): void {
  const settled = current;
  if (!settled) return;
  clearTimeout(settled.alarm);
  current = undefined;
  how(settled);
  next();
}

import type { Result } from '../result.ts';
import type { CommandCall } from '../procedures/command.ts';
import { correct, type Correcting } from './correct.ts';
import { enterRecord, type Entering } from './enter.ts';
import { enteredView, withdrawnView } from './entered-view.ts';
import type { RecordEntered, RecordWithdrawn } from './views.ts';
import { takeBack } from './withdraw.ts';

type EnterAsked = Omit<Entering, 'phone' | 'statedAt'> & {
  readonly statedAt?: number | null | undefined;
  readonly deviceAt?: number | null | undefined;
};

/** 填一条：the phone's present clock comes with the sending, not with what was written. */
export async function enter(call: CommandCall, asked: EnterAsked): Promise<Result<RecordEntered>> {
  const { deviceAt, statedAt = null, ...entering } = asked;
  const phone = typeof deviceAt === 'number' ? { deviceAt, phoneNow: presentClock(call) } : null;
  const { commandId } = call;
  const entered = await enterRecord(call, { ...entering, commandId, statedAt, phone });
  return entered.ok ? enteredView(call, asked.recordId) : entered;
}

function presentClock({ context }: CommandCall): number | null {
  const present = Number(context.header('wangge-present') ?? Number.NaN);
  return Number.isSafeInteger(present) ? present : null;
}

export async function withdraw(
  call: CommandCall,
  asked: { readonly recordId: string; readonly version: number },
): Promise<Result<RecordWithdrawn>> {
  const gone = await takeBack(call, asked);
  return gone.ok ? withdrawnView(call, asked.recordId) : gone;
}

export async function correctAndView(
  call: CommandCall,
  asked: Correcting,
): Promise<Result<RecordEntered>> {
  const corrected = await correct(call, asked);
  return corrected.ok ? enteredView(call, asked.correctedId) : corrected;
}

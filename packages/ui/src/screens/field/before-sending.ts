type Kernel = typeof import('./faults.ts');

/** Nobody at a door waits longer for a check that the server makes again. */
const patience = 500;

const code = (): Promise<Kernel | null> => import('./faults.ts').catch(() => null);
const late = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, patience, null));

/**
 * 送出之前的核对，按内核的规则。Its code comes after the page stands (`fetchCheck`), not with it; without a network and
 * without the code nothing is held up.
 */
export async function faultsBeforeSending(
  ...given: Parameters<Kernel['faultsIn']>
): Promise<number> {
  const kernel = await Promise.race([code(), late()]);
  return kernel?.faultsIn(...given) ?? 0;
}

export const fetchCheck = (): void => void code();

import { checkPolicy } from './check.ts';
import type { Policy } from './policy.ts';

/** 定义一个变体。查不过的策略装不上：这是程序错误，不是拒绝。 */
export function definePolicy(policy: Policy): Policy {
  const faults = checkPolicy(policy);
  if (faults.length > 0) {
    throw new Error(
      `policy ${policy.variant} ${policy.revision}:\n${faults.map((each) => `  ${each.at}: ${each.fault}`).join('\n')}`,
    );
  }
  return policy;
}

/** 登录、账号、激活单、重置单、邀请的拒绝代码；说到时刻的细节叫 `until`（毫秒）。 */
export const authRefusals = [
  /** Neither a phone number nor an organization code with a number. */
  'sign-in.identifier-unclear',
  /** Account unknown or password wrong, never which; `until` when the next try has to wait. */
  'sign-in.wrong',
  'sign-in.slowed',
  'password.too-short',
  'password.too-long',
  'password.too-common',
  'password.too-simple',
  'password.names-you',
  'password.unchanged',
  'password.current-wrong',
  'session.not-found',
  'slip.wrong',
  'slip.slowed',
  'slip.used',
  'slip.replaced',
  'slip.expired',
  'slip.phone-has-account',
  'slip.person-unknown',
  'membership.already',
  'invitation.not-found',
  'reset-slip.no-account',
  'reset-slip.own-account',
  'reset-slip.member-elsewhere',
  'set-up.not-valid',
  'set-up.phone-unclear',
  'set-up.phone-has-account',
] as const;
export type AuthRefusal = (typeof authRefusals)[number];

export type { Issued } from '@wangge/auth/activation-issue';
export type { SlipView } from '@wangge/auth/activation';
export type { IssuedReset } from '@wangge/auth/reset';

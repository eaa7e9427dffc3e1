import type { Refusal } from '@wangge/grid/outcome';
import {
  refusal_input_invalid,
  refusal_input_too_large,
  refusal_input_unreadable,
  refusal_sign_in_identifier_unclear,
  refusal_sign_in_slowed,
  refusal_sign_in_wrong,
} from '@wangge/i18n/refusals';
import { tell, type Teller } from './tell.ts';

/** 登录时的拒绝：these alone, so that the first page of all does not bring the words of every refusal along. */
const tellers: Readonly<Record<string, Teller>> = {
  'sign-in.identifier-unclear': refusal_sign_in_identifier_unclear,
  'sign-in.slowed': refusal_sign_in_slowed,
  'sign-in.wrong': refusal_sign_in_wrong,
  'input.invalid': refusal_input_invalid,
  'input.too-large': refusal_input_too_large,
  'input.unreadable': refusal_input_unreadable,
};

export function signInRefusalText(refusal: Refusal): string {
  return tell(tellers[refusal.code], refusal);
}

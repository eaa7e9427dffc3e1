import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：公益宣传。R9-19、R9-20 */
export const publicNotice: Form = {
  id: 'public-notice',
  words: words('公益宣传', 'Public-interest notices'),
  fields: [],
  items: [
    item('number', '数量、间距达到点位要求', 'Number and spacing as required', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-party',
      raises: 'public-notice-damage',
    }),
    item('content', '内容规范、无错字、无过期', 'Content right, no errors, not outdated', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-party',
      raises: 'public-notice-damage',
    }),
    item('fixed', '固定形式（不以横幅、易拉宝代替）', 'Fixed forms, not banners', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-party',
      raises: 'public-notice-damage',
    }),
    item('condition', '无褪色破损、未被小广告覆盖', 'Not faded, torn, covered', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-party',
      raises: 'public-notice-damage',
    }),
    item('fit', '设计与环境协调，有未成年人主题', "Fits the place; minors' themes", {
      fails: 'general',
      photo: 'on-fail',
      treats: 'street-party',
      raises: 'public-notice-damage',
    }),
  ],
};

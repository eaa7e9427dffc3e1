import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 点位检查表：综合文化服务中心建设。R9-19、R9-20 */
export const culturalServiceCentre: Form = {
  id: 'cultural-service-centre',
  words: words('综合文化服务中心建设', 'Cultural service centre'),
  fields: [],
  items: [
    item(
      'opening',
      '公示开放时间并按时免费开放（周累计不少于 42 小时）',
      'Opening hours posted and kept, free, 42 h a week',
      { fails: 'general', photo: 'on-fail', treats: 'community', raises: 'culture-activity' },
    ),
    item(
      'rooms',
      '图书阅览、多功能、活动、科普等功能室可用',
      'Reading, multi-purpose, activity rooms usable',
      { fails: 'general', photo: 'on-fail', treats: 'community', raises: 'culture-activity' },
    ),
    item('use', '有活动计划、记录、近期照片，室内有人使用', 'Plan, records, in use', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'culture-activity',
    }),
    item('minors', '有未成年人活动场所和安全措施', 'Room and safety for minors', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'culture-activity',
    }),
    item('volunteers', '志愿服务站点有制度、人员、记录', 'Volunteer point staffed and recorded', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'culture-activity',
    }),
    item('access', '无障碍通道、标识、急救与便民物品', 'Access, signs, first aid', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'culture-activity',
    }),
    item('fire', '消防器材有效、疏散通道畅通', 'Fire equipment and exits', {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'community',
      raises: 'small-shop-fire',
    }),
    item('clean', '环境整洁、禁烟标识明显', 'Clean, no smoking', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'community',
      raises: 'culture-activity',
    }),
  ],
};

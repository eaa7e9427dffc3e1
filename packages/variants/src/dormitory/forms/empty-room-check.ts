import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

export const emptyRoomCheck: Form = {
  id: 'empty-room-check',
  words: words('空置宿舍检查表', 'Check of an empty room'),
  fields: [],
  items: [
    item('locked', '门窗关闭上锁', 'Door and windows shut and locked', {
      fails: 'general',
      photo: 'never',
      treats: 'building-desk',
      raises: 'other',
      due: 'at-once',
    }),
    item('power-cut', '室内总闸断开、插头拔除', 'Room breaker off, plugs out', {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'building-desk',
      raises: 'electrical-defect',
      due: 'at-once',
    }),
    item('water-off', '水龙头关闭、无渗漏', 'Taps off, no leak', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'facility-repair',
      due: '1d',
    }),
    item(
      'heating',
      '供暖正常、无冻裂渗水（供暖期）',
      'Heating on, no frost damage (heating season)',
      {
        fails: 'general',
        photo: 'on-fail',
        treats: 'logistics',
        raises: 'facility-repair',
        due: 'at-once',
        notApplicableWhen: words('非供暖期', 'Outside the heating season'),
      },
    ),
    item('nothing-left', '无遗留违规电器、电池、食物', 'No appliance, battery or food left', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'building-desk',
      raises: 'illegal-appliance',
      due: '1d',
    }),
    item('seal', '封条完好（假期封楼时）', 'Seal intact (when sealed for the vacation)', {
      fails: 'general',
      photo: 'on-fail',
      treats: 'building-desk',
      raises: 'other',
      due: 'at-once',
      notApplicableWhen: words('未封门', 'Not sealed'),
    }),
  ],
};

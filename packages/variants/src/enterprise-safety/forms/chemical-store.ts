import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 危险化学品储存检查表，每日。 */
export const chemicalStore: Form = {
  id: 'chemical-store',
  words: words('危险化学品储存检查表', 'Hazardous chemicals store checklist'),
  fields: [],
  items: [
    item(
      'licence-list',
      '一书一签与台账齐全，品名数量相符',
      'Data sheets, labels and stock list match',
      { fails: 'general', photo: 'never', raises: 'hazardous-chemicals', due: '1d' },
    ),
    item('incompatible', '禁忌物分库分间，无混存', 'Incompatible goods apart', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'hazardous-chemicals',
      due: 'at-once',
      candidate: true,
    }),
    item('limits', '不超品种、不超量储存', 'Not above permitted kinds and quantities', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'hazardous-chemicals',
      due: 'at-once',
      candidate: true,
    }),
    item('ventilation', '通风良好，温湿度有记录', 'Ventilated, temperature and humidity logged', {
      fails: 'general',
      photo: 'never',
      raises: 'hazardous-chemicals',
      due: '1d',
    }),
    item(
      'explosion-proof',
      '电气防爆、静电接地、人体导除装置有效',
      'Explosion-proof, bonded, static discharge post',
      {
        fails: 'general',
        photo: 'on-fail',
        raises: 'hazardous-chemicals',
        due: 'at-once',
        candidate: true,
      },
    ),
    item('gas-alarm', '可燃或有毒气体报警器在线、校验在期', 'Gas alarm on line, calibrated', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'hazardous-chemicals',
      due: 'at-once',
      candidate: true,
    }),
    item('containment', '防泄漏托盘、围堰、收容物资齐全', 'Trays, bund, spill kit', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'hazardous-chemicals',
      due: '3d',
    }),
    item('eyewash', '洗眼器、防护用品可用', 'Eye wash and protective gear usable', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'hazardous-chemicals',
      due: '1d',
    }),
    item(
      'two-keys',
      '剧毒、易制爆双人收发、双人双锁',
      'Toxic and explosive-precursor goods: two persons, two locks',
      {
        fails: 'general',
        photo: 'never',
        raises: 'hazardous-chemicals',
        due: 'at-once',
        candidate: true,
      },
    ),
    item(
      'cylinders',
      '气瓶固定、戴帽、空实分开，氧乙炔间距足够',
      'Cylinders fixed, capped, full and empty apart, oxygen and acetylene apart',
      { fails: 'general', photo: 'on-fail', raises: 'hazardous-chemicals', due: 'at-once' },
    ),
    item('no-fire', '门口消静电、禁火、手机寄存', 'No fire, no phones past the door', {
      fails: 'general',
      photo: 'never',
      raises: 'hazardous-chemicals',
      due: 'at-once',
    }),
    item(
      'waste',
      '废液废桶入危废间，标签与联单',
      'Waste in the waste room, labelled, with transfer note',
      { fails: 'general', photo: 'on-fail', raises: 'hazardous-chemicals', due: '3d' },
    ),
    item('contingency', '处置方案上墙，应急物资有效', 'Response card posted, kit in date', {
      fails: 'general',
      photo: 'never',
      raises: 'hazardous-chemicals',
      due: '3d',
    }),
  ],
};

import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 食堂厨房检查表，每日。 */
export const canteen: Form = {
  id: 'canteen',
  words: words('食堂厨房检查表', 'Kitchen and canteen checklist'),
  fields: [],
  items: [
    item('gas-alarm', '燃气泄漏报警与自动切断灵敏有效', 'Gas alarm and cut-off work', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'gas-kitchen',
      due: 'at-once',
      candidate: true,
    }),
    item(
      'hose',
      '金属波纹管、无超长、无接头、未过期',
      'Steel hose, not too long, no joints, in date',
      { fails: 'general', photo: 'on-fail', raises: 'gas-kitchen', due: 'at-once' },
    ),
    item(
      'cylinders',
      '液化气瓶存放合规，与灶具净距不小于 1 m',
      'LPG cylinders stored right, 1 m from the stove',
      { fails: 'general', photo: 'on-fail', raises: 'gas-kitchen', due: 'at-once' },
    ),
    item('flame-out', '灶具有熄火保护', 'Flame-failure cut-off', {
      fails: 'general',
      photo: 'never',
      raises: 'gas-kitchen',
      due: '3d',
    }),
    item('duct', '油烟罩、排烟道定期清洗有记录', 'Hood and duct cleaned, recorded', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'gas-kitchen',
      due: '7d',
    }),
    item('blanket', '灭火毯、灭火器就近配置', 'Fire blanket and extinguisher at hand', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'gas-kitchen',
      due: '1d',
    }),
    item(
      'attended',
      '用火不离人，下班关阀断电登记',
      'Never left burning; valves and power off, signed',
      { fails: 'general', photo: 'never', raises: 'gas-kitchen', due: 'at-once' },
    ),
    item(
      'electrics',
      '炊事机械接地、防护罩、急停',
      'Kitchen machines earthed, guarded, stoppable',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '1d' },
    ),
    item('health-card', '从业人员健康证在期', 'Health certificates in date', {
      fails: 'general',
      photo: 'never',
      raises: 'other',
      due: '1d',
    }),
    item('samples', '每餐留样，专柜专人记录', 'A sample of every meal, kept and logged', {
      fails: 'general',
      photo: 'never',
      raises: 'other',
      due: 'at-once',
    }),
    item(
      'raw-cooked',
      '生熟分开、餐具消毒、食材索证',
      'Raw and cooked apart, dishes disinfected, papers kept',
      { fails: 'general', photo: 'on-fail', raises: 'other', due: '1d' },
    ),
    item(
      'waste-oil',
      '餐厨垃圾密闭存放，废弃油脂有台账',
      'Kitchen waste covered, used oil logged',
      { fails: 'general', photo: 'never', raises: 'other', due: '1d' },
    ),
    item('floor', '地面防滑、排水畅通、防鼠防蝇', 'Non-slip floor, drains, pests', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'other',
      due: '1d',
    }),
  ],
};

import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 机加工车间检查表，每日。 */
export const machineShop: Form = {
  id: 'machine-shop',
  words: words('机加工车间检查表', 'Machine shop checklist'),
  fields: [],
  items: [
    item('guards', '旋转、传动部位防护罩齐全牢固', 'Guards on turning and driving parts', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'machine-guarding',
      due: '1d',
    }),
    item(
      'interlock-stop',
      '联锁、急停、限位有效（不合格先停机）',
      'Interlocks, emergency stop, limits work; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'machine-guarding', due: 'at-once' },
    ),
    item(
      'bar-stock',
      '棒料伸出机床尾部设有护罩或托架、警示',
      'Bar stock beyond the lathe is guarded and supported',
      { fails: 'general', photo: 'on-fail', raises: 'machine-guarding', due: 'at-once' },
    ),
    item(
      'grinder-guard',
      '砂轮机防护罩、挡屑板完好，托架间隙不大于 3 mm',
      'Grinder guard and screen; rest gap 3 mm or less',
      { fails: 'general', photo: 'on-fail', raises: 'machine-guarding', due: 'at-once' },
    ),
    item(
      'grinder-wheel',
      '砂轮无裂纹、未超速、未过度磨损（不合格先停机）',
      'Wheel not cracked, overspeed or worn out; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'machine-guarding', due: 'at-once' },
    ),
    item('goggles', '打磨、切削佩戴护目镜', 'Goggles when grinding and cutting', {
      fails: 'general',
      photo: 'never',
      raises: 'unsafe-act',
      due: 'at-once',
    }),
    item(
      'no-gloves',
      '操作旋转机床不戴手套、长发入帽、袖口扎紧',
      'No gloves at turning machines, hair under cap, cuffs tight',
      { fails: 'general', photo: 'never', raises: 'unsafe-act', due: 'at-once' },
    ),
    item(
      'chips',
      '用工具清屑，停机后测量、装卸',
      'Chips by tool; measure and load only when stopped',
      { fails: 'general', photo: 'never', raises: 'unsafe-act', due: 'at-once' },
    ),
    item(
      'earthing',
      '设备外壳接地良好，照明用安全电压',
      'Frames earthed, machine lamp at safe voltage',
      { fails: 'general', photo: 'on-fail', raises: 'electricity', due: '1d' },
    ),
    item(
      'press',
      '压力机双手按钮、光电保护有效，换模有支撑（不合格先停机）',
      'Press: two-hand control or light curtain; die set supported; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'machine-guarding', due: 'at-once' },
    ),
    item('aisles', '通道畅通，工件、毛坯码放稳固不超高', 'Aisles free, workpieces stacked firmly', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'storage',
      due: '1d',
    }),
    item(
      'floor-oil',
      '地面无油污积水，油抹布入带盖铁桶',
      'No oil or water on the floor; rags in lidded bins',
      { fails: 'general', photo: 'on-fail', raises: 'storage', due: '1d' },
    ),
    item(
      'procedure',
      '操作规程上墙，班前点检有记录',
      'Procedure posted, pre-shift check recorded',
      { fails: 'general', photo: 'never', raises: 'other', due: '3d' },
    ),
    item(
      'noise-mist',
      '噪声、油雾岗位有防护和告知牌',
      'Noise and oil-mist posts protected and signed',
      { fails: 'general', photo: 'never', raises: 'occupational-health', due: '7d' },
    ),
  ],
};

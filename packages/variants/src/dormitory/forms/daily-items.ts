import type { CheckItem } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 每日检查：五个区域的各项。 */
export const dailyItems: CheckItem[] = [
  // 走廊与楼梯
  item(
    'corridor-clear',
    '走廊、楼梯间无杂物、鞋架、自行车',
    'Corridor and stairs free of goods, racks, bicycles',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'dormitory-department',
      raises: 'blocked-exit',
      due: '1d',
    },
  ),
  item(
    'exits-open',
    '安全出口未锁闭，门禁可断电开启',
    'Exits not locked; access control opens without power',
    {
      fails: 'urgent',
      photo: 'on-fail',
      treats: 'security',
      raises: 'blocked-exit',
      due: 'at-once',
    },
  ),
  item('fire-door', '常闭式防火门关闭，闭门器、顺序器完好', 'Fire doors closed, closers in order', {
    fails: 'general',
    photo: 'on-fail',
    treats: 'logistics',
    raises: 'fire-equipment',
    due: '3d',
  }),
  item(
    'signs-lights',
    '疏散指示标志、应急照明完好、测试能亮',
    'Signs and emergency lights in order and tested',
    { fails: 'general', photo: 'on-fail', treats: 'security', raises: 'fire-equipment', due: '3d' },
  ),
  item('evacuation-plan', '疏散示意图张贴且与现场一致', 'Evacuation plan posted and right', {
    fails: 'minor',
    photo: 'never',
    treats: 'dormitory-department',
    due: '7d',
  }),
  // 消防设施器材
  item(
    'extinguisher',
    '灭火器在位、压力正常、铅封喷管完好、在检验期内',
    'Extinguisher in place, pressure, seal and hose in order, in date',
    { fails: 'serious', photo: 'on-fail', treats: 'security', raises: 'fire-equipment', due: '1d' },
  ),
  item(
    'hydrant',
    '消火栓箱内水带、水枪齐全，箱门可开，无遮挡',
    'Hydrant box complete, opens, not blocked',
    { fails: 'serious', photo: 'on-fail', treats: 'security', raises: 'fire-equipment', due: '1d' },
  ),
  item(
    'alarm-button',
    '手动报警按钮、警铃、广播未损坏',
    'Call points, bells, broadcast undamaged',
    { fails: 'general', photo: 'on-fail', treats: 'security', raises: 'fire-equipment', due: '3d' },
  ),
  item(
    'sprinkler',
    '喷淋头、烟感无遮挡、无悬挂物',
    'Sprinklers and detectors uncovered, nothing hung on them',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'security',
      raises: 'fire-equipment',
      due: '1d',
      notApplicableWhen: words('未设置', 'Not installed'),
    },
  ),
  // 公共电气
  item('shaft', '强弱电井上锁、无杂物、封堵完好', 'Electric shafts locked, empty, sealed', {
    fails: 'general',
    photo: 'on-fail',
    treats: 'logistics',
    raises: 'electrical-defect',
    due: '3d',
  }),
  item(
    'distribution-box',
    '配电箱门关闭、无裸露、无烧痕、标识清楚',
    'Distribution box shut, nothing bare or burnt, labelled',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'electrical-defect',
      due: '1d',
    },
  ),
  item(
    'overload',
    '限电装置有效，无频繁跳闸房间',
    'Load limiter works; no room that keeps tripping',
    {
      fails: 'general',
      photo: 'never',
      treats: 'logistics',
      raises: 'electrical-defect',
      due: '1d',
    },
  ),
  // 公共用房
  item(
    'water-room',
    '开水器、洗衣机、吹风机接地良好、无漏水漏电',
    'Boiler, washers, dryers earthed, no leak',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'electrical-defect',
      due: '1d',
    },
  ),
  item(
    'store-room',
    '行李间、杂物间无易燃物堆积、已上锁',
    'Luggage room locked, no combustibles piled',
    { fails: 'general', photo: 'on-fail', treats: 'building-desk', raises: 'other', due: '3d' },
  ),
  item('balcony-roof', '屋面、平台门关闭，无攀爬痕迹', 'Roof doors shut, no sign of climbing', {
    fails: 'serious',
    photo: 'on-fail',
    treats: 'building-desk',
    raises: 'other',
    due: 'at-once',
  }),
  // 楼外
  item('fire-lane', '消防车道、登高面未被占用', 'Fire lane and rescue area free', {
    fails: 'serious',
    photo: 'on-fail',
    treats: 'security',
    raises: 'blocked-exit',
    due: 'at-once',
  }),
  item(
    'bike-parking',
    '电动车集中停放、充电处有防护，未飞线充电',
    'E-bikes parked and charged only where protected; no flying leads',
    {
      fails: 'serious',
      photo: 'on-fail',
      treats: 'security',
      raises: 'battery-charging',
      due: 'at-once',
    },
  ),
  item(
    'snow-ice',
    '出入口无积雪结冰、屋檐无冰柱（冬季）',
    'Entrances free of snow and ice, no icicles (winter)',
    {
      fails: 'general',
      photo: 'on-fail',
      treats: 'logistics',
      raises: 'other',
      due: 'at-once',
      notApplicableWhen: words('非冬季', 'Not winter'),
    },
  ),
];

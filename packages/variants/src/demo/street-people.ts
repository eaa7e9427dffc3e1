import { phoneOf, type Sitting, type StaffRow } from './staff.ts';

const street = '650106004';
const [yonghong, xiaogan, loulan, shaping] = ['001', '002', '003', '004'].map(
  (each) => street + each,
) as [string, string, string, string];
const grids: Readonly<Record<string, readonly string[]>> = {
  [yonghong]: [`${yonghong}001`, `${yonghong}002`],
  [xiaogan]: [`${xiaogan}001`, `${xiaogan}002`],
  [loulan]: [`${loulan}001`, `${loulan}002`],
  [shaping]: [`${shaping}001`],
};

/** 一人一把椅子的多数人。 */
function one(
  key: string,
  name: string,
  secondMark: string,
  kind: string,
  grid: string,
  more: Partial<Sitting> = {},
): StaffRow {
  return { key, name, secondMark, phone: phoneOf(key), sits: [{ kind, grid, ...more }] };
}

/** 同一种岗位、几个网格。R9-16 */
function several(
  key: string,
  name: string,
  secondMark: string,
  kind: string,
  on: readonly string[],
): StaffRow {
  return { key, name, secondMark, phone: phoneOf(key), sits: on.map((grid) => ({ kind, grid })) };
}

/** 承办单位经办人。 */
function officer(key: string, name: string, secondMark: string, body: string): StaffRow {
  return one(key, name, secondMark, 'body-officer', street, { body });
}

/** 专人服务的各社区的全部网格。 */
function gridsOf(...communities: readonly string[]): readonly string[] {
  return communities.flatMap((each) => grids[each]!);
}

export const streetPeople: readonly StaffRow[] = [
  one('p01', '刘志远', '街道党工委书记', 'general-grid-head', street),
  one('p02', '帕尔哈提·玉素甫', '办事处主任', 'general-grid-head', street, { answerable: false }),
  one('p03', '赵敏', '副主任，联系永红、孝感路', 'level-1-head', street),
  one('p04', '叶尔兰·哈布丁', '副主任，联系楼兰、沙坪路', 'level-1-head', street),
  one('p05', '古丽娜尔·艾合买提', '社会治理办', 'governance-officer', street),
  one('p95', '胡晓燕', '系统管理员', 'administrator', street),

  one('p06', '马国栋', '永红社区书记', 'level-2-head', yonghong),
  one('p07', '陈玉梅', '孝感路社区书记', 'level-2-head', xiaogan),
  one('p08', '艾尼瓦尔·司马义', '楼兰社区书记', 'level-2-head', loulan),
  one('p09', '周晓燕', '沙坪路社区书记', 'level-2-head', shaping),

  one('p10', '王建国', '区人大代表', 'grid-head', `${yonghong}001`),
  one('p11', '阿依古丽·卡德尔', '永红', 'grid-head', `${yonghong}002`),
  one('p12', '李文博', '孝感路', 'grid-head', `${xiaogan}001`),
  one('p13', '马小梅', '孝感路', 'grid-head', `${xiaogan}002`),
  one('p14', '热依汗·依明', '楼兰', 'grid-head', `${loulan}001`),
  one('p15', '张磊', '楼兰', 'grid-head', `${loulan}002`),
  one('p16', '阿依努尔·木拉提', '沙坪路', 'grid-head', `${shaping}001`),

  one('p17', '孙静', '永红', 'grid-member', `${yonghong}001`),
  one('p18', '凯赛尔·吾买尔', '永红', 'grid-member', `${yonghong}002`),
  one('p19', '郭芳', '孝感路', 'grid-member', `${xiaogan}001`),
  one('p20', '白玉龙', '孝感路', 'grid-member', `${xiaogan}002`),
  one('p21', '何丽', '楼兰', 'grid-member', `${loulan}001`),
  // 产假期间有人代理。
  one('p29', '迪丽努尔·托合提', '楼兰，产假', 'grid-member', `${loulan}002`),
  one('p22', '努尔兰·阿山', '楼兰，代理', 'grid-member', `${loulan}002`, {
    from: -10,
    until: 5,
    acting: true,
  }),
  // 沙坪路第一网格的网格员空缺 18 天。
  one('p23', '周桂英', '沙坪路，已离任', 'grid-member', `${shaping}001`, { until: -18 }),

  several('p24', '高伟', '派出所', 'police-liaison', gridsOf(yonghong, xiaogan)),
  several('p84', '努尔买买提·艾合买提', '派出所', 'police-liaison', gridsOf(loulan, shaping)),
  several(
    'p25',
    '吐尔逊·玉素甫',
    '综合行政执法队',
    'city-liaison',
    gridsOf(yonghong, xiaogan, loulan, shaping),
  ),
  several('p26', '林浩然', '市场监管所', 'market-liaison', gridsOf(xiaogan)),
  several('p101', '沙德明', '市场监管所', 'market-liaison', gridsOf(yonghong, loulan, shaping)),
  one('p27', '胡军', '楼兰三区物业', 'property-manager', loulan),
  one('p102', '徐志强', '孝安里物业', 'property-manager', xiaogan),
  several('p103', '高秀兰', '永红苑物业', 'property-manager', [yonghong, shaping]),
  one('p28', '罗援朝', '楼兰社区', 'mediator', loulan),
  several('p104', '何桂英', '司法所聘', 'mediator', [yonghong, xiaogan, shaping]),
  several('p85', '黄秀兰', '片区', 'area-verifier', [yonghong, xiaogan]),
  several('p86', '迪丽努尔·吾买尔', '片区', 'area-verifier', [loulan, shaping]),
  several('p87', '丁秀英', '工作站', 'station-verifier', [yonghong, xiaogan]),
  several('p88', '叶尔兰·木拉提', '工作站', 'station-verifier', [loulan, shaping]),

  officer('p82', '郭磊', '供热企业', 'utility-heat'),
  officer('p83', '热依汗·卡德尔', '区住建局', 'district-housing'),
  officer('p105', '马文博', '供排水企业', 'utility-water'),
  officer('p106', '帕提古丽·玉素甫', '社会事务办', 'street-affairs'),
  officer('p107', '杨磊', '城市管理办', 'street-city'),
  officer('p108', '丁小梅', '区人社局', 'district-labour'),
  officer('p109', '赛力克·木拉提', '通信企业', 'utility-line'),
  one('p80', '白德明', '区领导', 'district-leader', '650106'),
  one('p81', '何志强', '市住建局', 'city-department-officer', '6501'),
];

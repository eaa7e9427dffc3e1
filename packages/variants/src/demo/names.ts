/** 姓名池：混合各民族的常见名字，只为看着可信，不记民族。 */
type Pool = {
  readonly family?: readonly string[];
  readonly given: Readonly<Record<Gender, readonly string[]>>;
  readonly father?: readonly string[];
  readonly share: number;
};
export type Gender = 'female' | 'male';

const pools: readonly Pool[] = [
  {
    share: 12,
    family: [
      '王',
      '李',
      '张',
      '刘',
      '陈',
      '杨',
      '赵',
      '黄',
      '周',
      '吴',
      '徐',
      '孙',
      '马',
      '朱',
      '胡',
      '郭',
      '何',
      '林',
      '高',
      '罗',
    ],
    given: {
      female: ['静', '芳', '丽', '晓燕', '雨桐', '玉梅'],
      male: ['志强', '军', '伟', '磊', '文博', '浩然', '天佑'],
    },
  },
  {
    share: 5,
    given: {
      female: ['古丽娜尔', '阿依古丽', '热依汗', '帕提古丽', '迪丽努尔'],
      male: ['阿不都热合曼', '艾尼瓦尔', '吐尔逊', '买买提江', '帕尔哈提', '努尔买买提', '凯赛尔'],
    },
    father: ['玉素甫', '卡德尔', '艾合买提', '司马义', '依明', '吾买尔', '托合提'],
  },
  {
    share: 1,
    given: { female: ['阿依努尔', '库丽娜什'], male: ['叶尔兰', '努尔兰', '别克波拉提', '赛力克'] },
    father: ['哈布丁', '木拉提', '革命别克', '阿山'],
  },
  {
    share: 2,
    family: ['马', '哈', '白', '丁', '沙', '虎'],
    given: { female: ['秀英', '小梅', '晓红'], male: ['国栋', '玉龙', '德明'] },
  },
];

const drawn = pools.flatMap((pool) => Array.from({ length: pool.share }, () => pool));

/** 抽名字：种子固定，每次都一样；`taken` 里的尽量不重。 */
export function nameDrawer(seed: number, taken: Iterable<string>): (gender: Gender) => string {
  const used = new Set(taken);
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(list: readonly T[]) => list[next(list.length)]!;
  const draw = (gender: Gender) => {
    const pool = pick(drawn);
    const given = pick(pool.given[gender]);
    return pool.father ? `${given}·${pick(pool.father)}` : pick(pool.family!) + given;
  };
  return (gender) => {
    let name = draw(gender);
    for (let tries = 0; used.has(name) && tries < 20; tries += 1) name = draw(gender);
    used.add(name);
    return name;
  };
}

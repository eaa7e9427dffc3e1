import { choices } from '../../notation.ts';

/**
 * 工贸企业重大事故隐患判定标准（应急管理部令第 10 号）中与机械厂有关的情形，文字有缩略，以公布文本为准。
 * 危险化学品、消防、燃气、特种设备另有判定标准，从其规定。
 */
export const majorCriteria = choices({
  // 第三条 管理类（通用）
  'article-3-1': [
    '第三条（一）未统一协调、管理承包承租单位安全，或未定期检查',
    'Article 3 (1): Contractors or tenants not coordinated and managed, or not inspected regularly',
  ],
  'article-3-2': [
    '第三条（二）特种作业人员无相应资格上岗',
    'Article 3 (2): Special-work staff without the qualification',
  ],
  'article-3-3': [
    '第三条（三）金属冶炼企业主要负责人、安全管理人员未考核合格',
    'Article 3 (3): Metal smelting: principal and safety managers not examined',
  ],
  // 第七条 机械企业
  'article-7-1': [
    '第七条（一）会议室、活动室、休息室、更衣室、交接班室设在熔融金属吊运跨或浇注跨地坪',
    'Article 7 (1): Meeting, activity, rest, changing, hand-over rooms under molten-metal or casting bays',
  ],
  'article-7-2': [
    '第七条（二）铸造用熔炼炉、精炼炉、保温炉无紧急排放和应急储存设施',
    'Article 7 (2): Melting, refining, holding furnaces without emergency drain and storage',
  ],
  'article-7-3': [
    '第七条（三）生产期间炉底、炉坑、事故坑及喷溅范围内炉前平台、造型地坑、浇注作业坑、转运通道等积水',
    'Article 7 (3): Water in furnace pits, casting pits, splash areas, transfer ways during production',
  ],
  'article-7-4': [
    '第七条（四）熔炼炉、精炼炉、压铸机、氧枪冷却水系统未设出水温度、流量差监测报警，或未联锁',
    'Article 7 (4): Cooling water of furnaces, die-casting machines, lances without temperature and flow alarms or interlock',
  ],
  'article-7-5': [
    '第七条（五）燃气燃烧装置总管未设压力监测报警、未与紧急切断联锁，或无火焰监测熄火保护',
    'Article 7 (5): Gas burners without pressure alarm, interlocked cut-off or flame protection',
  ],
  'article-7-6': [
    '第七条（六）用可燃有机溶剂清洗时未防止可燃气体在周边密闭半密闭空间积聚',
    'Article 7 (6): Cleaning with flammable solvents without preventing build-up in enclosed spaces',
  ],
  'article-7-7': [
    '第七条（七）非水性漆调漆间、喷漆室未设固定式可燃气体报警或通风',
    'Article 7 (7): Solvent paint mixing and spray rooms without fixed gas alarm or ventilation',
  ],
  // 第十一条 存在粉尘爆炸危险
  'article-11-1': [
    '第十一条（一）场所设在非框架多层建筑内，或内设宿舍、会议、办公、休息等人员聚集场所',
    'Article 11 (1): In a non-frame multi-storey building, or with rooms where people gather',
  ],
  'article-11-2': [
    '第十一条（二）不同粉尘或粉尘与可燃气体共用除尘，不同建筑、防火分区共用或互通',
    'Article 11 (2): Shared or linked dust extraction',
  ],
  'article-11-3': [
    '第十一条（三）干式除尘未采取泄爆、惰化、抑爆任一措施',
    'Article 11 (3): Dry extraction without venting, inerting or suppression',
  ],
  'article-11-4': [
    '第十一条（四）铝镁等金属粉尘正压除尘，或其他粉尘正压吹送未防点燃源',
    'Article 11 (4): Positive-pressure extraction of metal dust, or others without spark protection',
  ],
  'article-11-5': [
    '第十一条（五）重力沉降室除尘，或干式巷道作风道',
    'Article 11 (5): Settling chamber or tunnel as duct',
  ],
  'article-11-6': [
    '第十一条（六）铝镁、木质粉尘干式除尘未设锁气卸灰',
    'Article 11 (6): No air-lock discharge for metal or wood dust',
  ],
  'article-11-7': [
    '第十一条（七）20 区电气不符合防爆要求',
    'Article 11 (7): Zone 20 equipment not explosion-proof',
  ],
  'article-11-8': [
    '第十一条（八）粉碎、研磨、造粒前未除铁石，或砂光机风管未设火花探测消除',
    'Article 11 (8): No removal of iron and stones before mills, or no spark control at sanders',
  ],
  'article-11-9': [
    '第十一条（九）遇湿自燃金属粉尘未防氢气积聚或未防水防潮',
    'Article 11 (9): Water-reactive metal dust: hydrogen build-up, damp',
  ],
  'article-11-10': [
    '第十一条（十）未落实粉尘清理制度，积尘严重',
    'Article 11 (10): Dust not cleaned, heavy deposits',
  ],
  // 第十二条 使用液氨制冷
  'article-12-1': [
    '第十二条（一）包装、分割、产品整理场所空调采用氨直接蒸发制冷',
    'Article 12 (1): Direct ammonia cooling in packing and cutting rooms',
  ],
  'article-12-2': [
    '第十二条（二）快速冻结装置未设单独作业间，或作业人数超过 9 人',
    'Article 12 (2): Quick freezer not in its own room, or more than nine people',
  ],
  // 第十三条 有限空间作业（硫化氢、一氧化碳等中毒风险）
  'article-13-1': [
    '第十三条（一）未辨识、未建台账，并且未设明显警示标志',
    'Article 13 (1): Not identified and listed, and no clear warning sign',
  ],
  'article-13-2': [
    '第十三条（二）未落实作业审批，或未先通风再检测后作业，或现场无监护人',
    'Article 13 (2): No permit, or not ventilate-test-work, or no watcher',
  ],
  // 第十四条 失效即判定
  'article-14': [
    '第十四条　所列监控、报警、防护设施失效或无效，均判定为重大',
    'Article 14: Monitoring, alarm and protection that has failed counts as major',
  ],
});

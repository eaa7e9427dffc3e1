import { choices } from '../../notation.ts';

/** 违规电器。 */
export const forbiddenAppliances = choices({
  'immersion-heater': ['热得快、电热棒', 'Immersion heater'],
  'electric-cooker': ['电饭锅、电煮锅、电火锅、电炒锅', 'Rice cooker, hot pot, electric wok'],
  'hot-plate': ['电炉、电磁炉、电陶炉', 'Hot plate, induction hob'],
  kettle: ['电热水壶（未经学校配发）', 'Kettle not issued by the school'],
  'electric-blanket': ['电热毯、电褥子', 'Electric blanket'],
  'room-heater': ['小太阳、暖风机、电暖气、油汀', 'Room heater, fan heater, oil radiator'],
  'hair-tool': ['卷发棒、直板夹、大功率吹风机', 'Curling iron, straightener, strong hair dryer'],
  iron: ['电熨斗、挂烫机', 'Iron, garment steamer'],
  'small-oven': ['烤箱、微波炉、空气炸锅', 'Oven, microwave, air fryer'],
  drying: ['烘鞋器、烘干机、暖手宝（劣质）', 'Shoe dryer, clothes dryer, poor hand warmer'],
  'fridge-washer': ['私装冰箱、洗衣机、饮水机', 'Private fridge, washing machine, water dispenser'],
  adapter: ['变压器、功率转换器（逃避限电）', 'Transformer or power converter to evade the limit'],
});

/** 电动车及电池。 */
export const batteries = choices({
  'e-bicycle': ['电动自行车', 'E-bicycle'],
  'e-motorcycle': ['电动摩托车', 'E-motorcycle'],
  'e-scooter': ['电动滑板车', 'E-scooter'],
  'balance-board': ['平衡车', 'Balance board'],
  'vehicle-battery': ['车用锂电池或铅酸电池', 'Vehicle lithium or lead battery'],
  'drone-battery': ['无人机电池（无人看管时）', 'Drone battery (unwatched)'],
  'large-power-bank': ['户外大容量电源', 'Large power bank'],
});

/** 危险物品。 */
export const dangerousGoods = choices({
  alcohol: ['酒精（消毒用量以外）', 'Alcohol (beyond disinfecting)'],
  'spirit-stove': ['酒精炉', 'Spirit stove'],
  'gas-stove': ['卡式炉及气罐', 'Gas stove and cartridge'],
  'lighter-fuel': ['打火机油', 'Lighter fuel'],
  petrol: ['汽油', 'Petrol'],
  fireworks: ['烟花爆竹', 'Fireworks'],
  'acid-or-alkali': ['强酸强碱', 'Strong acid or alkali'],
  'spray-cans': ['发胶与压缩喷罐（多瓶）', 'Hair spray and cans (several)'],
  'controlled-knives': ['管制刀具', 'Controlled knives'],
});

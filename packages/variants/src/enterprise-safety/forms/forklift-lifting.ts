import type { Form } from '@wangge/grid/form/form';
import { item, words } from '../../notation.ts';

/** 叉车与起重检查表，班前。 */
export const forkliftLifting: Form = {
  id: 'forklift-lifting',
  words: words('叉车与起重检查表', 'Forklift and lifting checklist'),
  fields: [],
  items: [
    item('licence', '司机、司索指挥持证', 'Drivers, riggers licensed', {
      fails: 'general',
      photo: 'never',
      raises: 'lifting-forklift',
      due: 'at-once',
      candidate: true,
    }),
    item('registration', '登记、牌照、定期检验在期内', 'Registered, plated, inspected in date', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'lifting-forklift',
      due: 'at-once',
      candidate: true,
    }),
    item(
      'brakes-steering',
      '制动、转向、灯光、喇叭、倒车警示有效（不合格先停机）',
      'Brakes, steering, lights, horn, reverse alarm; if not, stop the machine first',
      { fails: 'general', photo: 'never', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item(
      'forks-mast',
      '货叉、门架、链条无裂纹变形（不合格先停机）',
      'Forks, mast, chains sound; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item(
      'seat-belt',
      '系安全带，不载人、不超载超速',
      'Belt on, no passengers, no overload or speeding',
      { fails: 'general', photo: 'never', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item(
      'hook',
      '吊钩防脱装置、磨损、裂纹检查（不合格先停机）',
      'Hook latch, wear, cracks; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item(
      'rope',
      '钢丝绳断丝、磨损未达报废（不合格先停机）',
      'Rope below discard limits; if not, stop the machine first',
      { fails: 'general', photo: 'on-fail', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item(
      'limits',
      '高度、行程限位与起重量限制器有效（不合格先停机）',
      'Height and travel limits, overload limiter work; if not, stop the machine first',
      { fails: 'general', photo: 'never', raises: 'lifting-forklift', due: 'at-once' },
    ),
    item('slings', '吊索具标识、色标、定期检查', 'Slings tagged, colour-coded, inspected', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'lifting-forklift',
      due: '1d',
    }),
    item('ten-no-lift', '执行“十不吊”，吊物下无人', "The ten 'do not lift' rules; nobody below", {
      fails: 'general',
      photo: 'never',
      raises: 'lifting-forklift',
      due: 'at-once',
    }),
    item('route', '人车分流、限速、反光镜', 'People and trucks apart, speed limit, mirrors', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'lifting-forklift',
      due: '3d',
    }),
    item('charging', '充电区通风、无火源、有防护', 'Charging place ventilated, no flame', {
      fails: 'general',
      photo: 'on-fail',
      raises: 'lifting-forklift',
      due: '1d',
    }),
  ],
};

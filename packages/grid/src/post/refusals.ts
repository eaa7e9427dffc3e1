/** 岗位与任职的拒绝代码。 */
export const postRefusals = [
  'post.not-entitled',
  'post.self-appointment',
  'post.unknown-kind',
  'appointment.period',
  'appointment.acting-without-end',
  'appointment.already-held',
  'appointment.answerable-taken',
  'appointment.ended',
] as const;
export type PostRefusal = (typeof postRefusals)[number];

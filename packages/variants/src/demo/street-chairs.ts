const street = '650106004';
const communities = {
  yonghong: `${street}001`,
  xiaogan: `${street}002`,
  loulan: `${street}003`,
  shaping: `${street}004`,
} as const;
type Community = keyof typeof communities;

/** 演示案件里派遣去的椅子。 */
function inEach(kind: string): Readonly<Record<Community, string>> {
  const { yonghong, xiaogan, loulan, shaping } = communities;
  return {
    yonghong: `${kind}@${yonghong}`,
    xiaogan: `${kind}@${xiaogan}`,
    loulan: `${kind}@${loulan}`,
    shaping: `${kind}@${shaping}`,
  };
}

export const chair = {
  secretary: inEach('level-2-head'),
  property: inEach('property-manager'),
  mediator: inEach('mediator'),
  police: (grid: string) => `police-liaison@${grid}`,
  enforcement: (grid: string) => `city-liaison@${grid}`,
  market: (grid: string) => `market-liaison@${grid}`,
  officer: (body: string) => `body-officer@${street}@${body}`,
};

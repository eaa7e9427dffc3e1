/** A form as it is sent, or as it stands in the address. */
type Fields = {
  readonly get: (name: string) => unknown;
  readonly getAll: (name: string) => readonly unknown[];
};

export const changeKinds = ['open', 'rename', 'move', 'split', 'merge', 'close'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export function kindOf(fields: Fields): ChangeKind | null {
  return changeKinds.find((kind) => kind === text(fields, 'do')) ?? null;
}

/** 变动：what the fields of the form say, as the API takes it. */
export function changeOf(fields: Fields, kind: ChangeKind) {
  const gridId = text(fields, 'grid');
  const on = text(fields, 'on');
  const knowingly = text(fields, 'knowingly') === 'yes';
  switch (kind) {
    case 'open': {
      const [tree = '', level = ''] = text(fields, 'level').split(':');
      const covers = text(fields, 'covers');
      return {
        type: kind,
        code: text(fields, 'code'),
        name: text(fields, 'name'),
        level,
        kind: gridKindOf(text(fields, 'kind')),
        ...(covers && { covers }),
        places: [{ tree, parentId: gridId }],
        on,
      };
    }
    case 'rename':
      return { type: kind, gridId, name: text(fields, 'name'), on };
    case 'move': {
      const parentId = text(fields, 'parent');
      return { type: kind, gridId, tree: text(fields, 'tree'), parentId, on };
    }
    case 'split':
      return { type: kind, gridId, parts: partsOf(fields), on, knowingly };
    case 'merge': {
      const gridIds = fields.getAll('other').map(String);
      return { type: kind, gridIds, into: gridId, on, knowingly };
    }
    case 'close':
      return { type: kind, gridId, on, knowingly };
  }
}

/** Parts that have been filled in; each child says the number of its part. */
function partsOf(fields: Fields) {
  const codes = fields.getAll('partCode').map((value) => String(value).trim());
  const names = fields.getAll('partName').map((value) => String(value).trim());
  const children = fields.getAll('child').map((value) => String(value).split(':'));
  return codes.flatMap((code, index) => {
    const name = names[index] ?? '';
    if (code === '' && name === '') return [];
    const childIds = children.flatMap(([part, id]) =>
      part === String(index + 1) && id !== undefined ? [id] : [],
    );
    return [{ code, name, childIds }];
  });
}

function gridKindOf(value: string): 'basic' | 'special' | 'key' {
  return value === 'special' || value === 'key' ? value : 'basic';
}

function text(fields: Fields, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

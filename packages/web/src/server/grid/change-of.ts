import { changeKinds, type ChangeKind } from '@wangge/ui/screens/grid/change/change-links';

export function kindOf(query: URLSearchParams): ChangeKind | null {
  return changeKinds.find((kind) => kind === text(query, 'do')) ?? null;
}

/** 变动：what stands in the address, as the API takes it. */
export function changeOf(query: URLSearchParams, kind: ChangeKind) {
  const gridId = text(query, 'grid');
  const on = text(query, 'on');
  const knowingly = text(query, 'knowingly') === 'yes';
  switch (kind) {
    case 'open': {
      const [tree = '', level = ''] = text(query, 'level').split(':');
      const covers = text(query, 'covers');
      return {
        type: kind,
        code: text(query, 'code'),
        name: text(query, 'name'),
        level,
        kind: gridKindOf(text(query, 'kind')),
        ...(covers && { covers }),
        places: [{ tree, parentId: gridId }],
        on,
      };
    }
    case 'rename':
      return { type: kind, gridId, name: text(query, 'name'), on };
    case 'move': {
      const parentId = text(query, 'parent');
      return { type: kind, gridId, tree: text(query, 'tree'), parentId, on };
    }
    case 'split':
      return { type: kind, gridId, parts: partsOf(query), on, knowingly };
    case 'merge': {
      const gridIds = query.getAll('other');
      return { type: kind, gridIds, into: gridId, on, knowingly };
    }
    case 'close':
      return { type: kind, gridId, on, knowingly };
  }
}

/** Parts that have been filled in; each child says the number of its part. */
function partsOf(query: URLSearchParams) {
  const codes = query.getAll('partCode').map((value) => value.trim());
  const names = query.getAll('partName').map((value) => value.trim());
  const children = query.getAll('child').map((value) => value.split(':'));
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

function text(query: URLSearchParams, name: string): string {
  return query.get(name)?.trim() ?? '';
}

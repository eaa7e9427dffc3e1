import { getContext, onDestroy, setContext } from 'svelte';

const FOOT = Symbol('foot');

/** 手机屏幕的底部：the tab bar, unless a page puts its primary action there. */
export function provideFoot(): { readonly taken: boolean } {
  let pages = $state(0);
  const foot = {
    get taken() {
      return pages > 0;
    },
    take: () => (pages += 1),
    leave: () => (pages -= 1),
  };
  setContext(FOOT, foot);
  return foot;
}

/** Called while a page is made; it gives the foot back when it goes. */
export function takeFoot(): void {
  const foot = getContext<{ take: () => void; leave: () => void } | undefined>(FOOT);
  if (foot === undefined) return;
  foot.take();
  onDestroy(foot.leave);
}

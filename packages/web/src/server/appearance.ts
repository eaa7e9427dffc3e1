import type { Cookies } from '@sveltejs/kit';

/** 明暗：浅色、深色，没选就跟随系统。 */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number] | 'system';
export const sizes = ['normal', 'large'] as const;
export type Size = (typeof sizes)[number];

export const themeCookie = 'wangge-theme';
export const sizeCookie = 'wangge-size';

export type Appearance = { readonly theme: Theme; readonly size: Size };

/** How this browser wants to see the pages; light or dark follow the system unless the person chose. */
export function appearanceOf(cookies: Cookies): Appearance {
  const theme = cookies.get(themeCookie);
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    size: cookies.get(sizeCookie) === 'large' ? 'large' : 'normal',
  };
}

/** The root element's attributes. Only words of the lists above get here, so nothing needs escaping. */
export function rootAttributes({ theme, size }: Appearance): string {
  const attributes = [];
  if (theme !== 'system') attributes.push(`data-theme="${theme}"`);
  if (size === 'large') attributes.push('data-size="large"');
  return attributes.join(' ');
}

import type { MarkKey } from '@wangge/ui/shells/marks';

/** The sign of each app on the front door. */
export const marks: Readonly<Record<string, MarkKey>> = {
  community: 'houses',
  'enterprise-safety': 'factory',
  dormitory: 'building',
};

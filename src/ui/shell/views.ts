import type { View } from '../../session/state.ts';
import type { IconName } from '../widgets/icon.tsx';

/** The views of the page, in the order of the tabs. */
export const views: readonly { readonly view: View; readonly label: string; readonly icon: IconName; /** Under its drawing, on narrow screens. */ readonly short?: string; /** Stands in the menu on narrow screens. */ readonly inMenu?: boolean }[] = [
  { view: 'overview', label: 'Overview', icon: 'overview' },
  { view: 'links', label: 'Links', icon: 'links' },
  { view: 'paths', label: 'Paths', icon: 'path' },
  { view: 'accounts', label: 'Accounts', icon: 'accounts' },
  { view: 'matrix', label: 'Matrix & time', icon: 'matrix', short: 'Time' },
  { view: 'tables', label: 'Tables', icon: 'table', inMenu: true },
];

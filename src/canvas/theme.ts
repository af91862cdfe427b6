import type { Kind } from '../model/entity.ts';
import type { Quad } from '../model/vocabulary.ts';

/** Colours of the drawing: the values of the page's tokens, told apart by theme. */
export interface Theme {
  readonly paper: string;
  readonly surface: string;
  readonly hull: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly onInk: string;
  readonly marker: string;
  readonly contest: string;
  readonly context: string;
  readonly contextLine: string;
  readonly struct: string;
  readonly coop: string;
  readonly conf: string;
  readonly kinds: Readonly<Record<Kind, string>>;
}

export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#FAF8F4', surface: '#FFFFFF', hull: '#F1EDE4', ink: '#1A1C20', ink2: '#474B54', ink3: '#62666F', onInk: '#FFFFFF', marker: '#FFE487',
    contest: '#A3195B', context: '#8D8779', contextLine: '#DCD7CB', struct: '#7C8089', coop: '#0A7570', conf: '#C03F0C',
    kinds: { actor: '#2B4C8C', topic: '#8F5B00', event: '#75409A', source: '#56606B' },
  },
  dark: {
    paper: '#121418', surface: '#1A1D22', hull: '#181B21', ink: '#F1EEE7', ink2: '#C6C9CF', ink3: '#A0A6B0', onInk: '#14161A', marker: '#6A5510',
    contest: '#F586B8', context: '#6A717D', contextLine: '#2C3139', struct: '#868D98', coop: '#4CC2B8', conf: '#FF8A57',
    kinds: { actor: '#8FB1F2', topic: '#E3B04B', event: '#C79BEA', source: '#AAB4C0' },
  },
};

/** Hue says cooperation or conflict; everything else is structure. */
export function quadColour(theme: Theme, quad: Quad): string {
  switch (quad) {
    case 'verbal-cooperation':
    case 'material-cooperation':
      return theme.coop;
    case 'verbal-conflict':
    case 'material-conflict':
      return theme.conf;
    case 'none':
      return theme.struct;
  }
}

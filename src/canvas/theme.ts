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
  /** The marker of an open path that is no connection. */
  readonly quietMarker: string;
  readonly contest: string;
  readonly context: string;
  readonly contextLine: string;
  readonly struct: string;
  readonly coop: string;
  readonly conf: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Hues that tell drawn paths apart; none of them alone, for each has a number and a dash as well. */
  readonly paths: readonly string[];
}

export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#FAF8F4', surface: '#FFFFFF', hull: '#F1EDE4', ink: '#1A1C20', ink2: '#474B54', ink3: '#62666F', onInk: '#FFFFFF', marker: '#FFE487', quietMarker: '#E4E0D6',
    contest: '#A3195B', context: '#8D8779', contextLine: '#DCD7CB', struct: '#7C8089', coop: '#0A7570', conf: '#C03F0C',
    kinds: { actor: '#2B4C8C', topic: '#8F5B00', event: '#75409A', source: '#56606B' },
    paths: ['#1F6FB2', '#B4370C', '#0A7570', '#8A3FA0', '#5B7A00', '#B02868', '#6B4E2E'],
  },
  dark: {
    paper: '#121418', surface: '#1A1D22', hull: '#1E2229', ink: '#F1EEE7', ink2: '#C6C9CF', ink3: '#A0A6B0', onInk: '#14161A', marker: '#6A5510', quietMarker: '#363C45',
    contest: '#F586B8', context: '#6A717D', contextLine: '#2C3139', struct: '#868D98', coop: '#4CC2B8', conf: '#FF8A57',
    kinds: { actor: '#8FB1F2', topic: '#E3B04B', event: '#C79BEA', source: '#AAB4C0' },
    paths: ['#6FB6F2', '#FF9A6B', '#4CC2B8', '#C79BEA', '#B6C95A', '#F586B8', '#C9A27E'],
  },
};

/** Dashes of drawn paths: with seven hues, 28 paths differ in one or the other. */
export const pathDashes: readonly (readonly number[])[] = [[1, 0], [9, 5], [2, 5], [12, 4, 2, 4]];

/** The hue and the dash (an index of `pathDashes`) of the path at this place of the answer. */
export function pathLook(theme: Theme, look: number): { readonly hue: string; readonly dash: number } {
  return { hue: theme.paths[look % theme.paths.length]!, dash: look % pathDashes.length };
}

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

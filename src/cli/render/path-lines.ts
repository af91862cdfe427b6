import type { EntityRef } from '../../query/filter.ts';
import type { ConnectionView, PathsView, PathStep, PathView } from '../../query/path-views.ts';
import { setParagraph, setText, type Paper } from '../paper.ts';
import { count, plural } from '../plural.ts';
import { claimPieces } from './claim-lines.ts';
import { entityName } from './entity-lines.ts';

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** What is said of one step: its best claim with citations, what the reader must be told, who leaves it out. */
const stepLines = (step: PathStep, cautions: readonly string[], margin: string, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const [best, ...others] = step.claims;
  const inner = `${margin}  `;
  return [
    ...(best === undefined ? [] : setParagraph(paper, claimPieces(best, ink), `${margin}${ink.dim(step.against ? '↑' : '↓')} `, inner)),
    ...(cautions.length === 0 ? [] : setParagraph(paper, [{ text: cautions.join('; '), style: ink.doubtful }], inner, inner)),
    ...step.leftOutBy.flatMap((one) => setParagraph(paper, [{ text: one.says }, { text: one.citation, style: ink.dim, whole: true }], `${inner}${ink.dim('◌')} `)),
    ...(others.length === 0 ? [] : [ink.dim(`${inner}and ${plural(others.length, 'more claim', 'more claims')} on this step`)]),
  ];
};

/** One path as a chain: entity, the sentence of each step with its citation, entity. */
const chainLines = (path: PathView, rank: number, paper: Paper, explain: boolean): readonly string[] => {
  const { ink } = paper;
  return [
    '',
    `${ink.bold(`${rank}. ${path.entities.map((entity) => entity.label).join(' → ')}`)}  ${ink.dim(`score ${Math.round(path.score)}, cost ${count(path.cost)}`)}`,
    ...path.steps.flatMap((step, index) => {
      const thinnest = path.steps.length > 1 && path.thinnest.step === index ? [`thinnest step: ${path.thinnest.why}`] : [];
      return [`   ${entityName(step.from, ink)}`, ...stepLines(step, [...step.cautions, ...thinnest], '   ', paper)];
    }),
    ...path.entities.slice(-1).map((entity) => `   ${entityName(entity, ink)}`),
    ...(explain ? path.terms.flatMap((term) => setParagraph(paper, [{ text: `${term.label} ${percent(term.value)}:` }, { text: term.words, style: ink.dim }], '     ', '       ')) : []),
  ];
};

/** The small graph that connects three or more ends, as a tree from the first of them. */
const connectionLines = (connection: ConnectionView, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const ends = new Set(connection.ends.map((entity) => entity.id));
  const name = (entity: EntityRef) => (ends.has(entity.id) ? ink.bold(entityName(entity, ink)) : entityName(entity, ink));
  const branch = (entity: EntityRef, depth: number): readonly string[] => {
    const margin = '   '.repeat(depth + 1);
    return [
      `${'   '.repeat(depth)}${name(entity)}`,
      ...connection.steps
        .filter((step) => step.from.id === entity.id)
        .flatMap((step) => [...stepLines(step, step.cautions, margin, paper), ...branch(step.to, depth + 1)]),
    ];
  };
  const [root] = connection.ends;
  return ['', ink.underline('What connects them all'), ...setText(paper, connection.says), '', ...(root === undefined ? [] : branch(root, 0))];
};

/** Ranked paths in their families, or why there is none and what would give one. */
export const pathLines = (view: PathsView, paper: Paper, explain = false): readonly string[] => {
  const { ink } = paper;
  const ends = (entities: PathsView['from']) => entities.map((entity) => entityName(entity, ink)).join(', ');
  let rank = 0;
  return [
    `${ends(view.from)}  ${ink.dim('→')}  ${ends(view.to)}  ${view.count === 0 ? ink.bold('no path') : ink.dim(`${plural(view.count, 'path')} in ${plural(view.families.length, 'family', 'families')}`)}`,
    ...(view.connection === undefined ? [] : connectionLines(view.connection, paper)),
    ...view.families.flatMap((family) => [
      '',
      ...setText(paper, family.label, '').map((line) => ink.underline(line)),
      ...family.paths.flatMap((path) => chainLines(path, (rank += 1), paper, explain)),
    ]),
    ...(view.none === undefined
      ? []
      : [
          '',
          ...setText(paper, view.none.says),
          ...(view.none.loosenings.length === 0 ? [] : ['', 'What would give a path:']),
          ...view.none.loosenings.flatMap((one) =>
            setParagraph(paper, [{ text: one.change }, { text: one.paths === 0 ? 'still none' : plural(one.paths, 'path'), style: ink.dim, whole: true }], `  ${ink.dim('–')} `),
          ),
          '',
          ...setText(paper, 'No path in this dossier is no proof that there is no connection.').map(ink.dim),
        ]),
    ...(view.cut ? ['', ...setText(paper, 'The search was cut short; there may be better paths.')] : []),
  ];
};

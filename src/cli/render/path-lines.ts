import { foundWords } from '../../model/found-words.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { ConnectionView, PathFamily, PathsView, PathStep, PathView } from '../../query/path-views.ts';
import { glyphs } from '../ink.ts';
import { setParagraph, setText, type Paper } from '../paper.ts';
import { count, plural } from '../plural.ts';
import { citationOf, claimPieces } from './claim-lines.ts';
import { entityName } from './entity-lines.ts';

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** Said elsewhere on the step: a hedge and an inference by the claim's tag, a contest by what stands against it. */
const said = new Set(['hedged', 'inferred', 'contested']);

/**
 * What is said of one step: its best claim with citations, what stands against it, what the reader must be told, who leaves it out. What stands against it and is read
 * in another of the `steps` is not said twice.
 */
const stepLines = (step: PathStep, steps: readonly PathStep[], margin: string, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const [best] = step.claims;
  const others = step.count - 1;
  const inner = `${margin}  `;
  const where = step.where === undefined ? [] : [{ text: `(${step.where})` }];
  const cautions = step.cautions.filter((caution) => !said.has(caution)).join(', ');
  const within = step.within === true ? 'a part of it, which stands for it' : '';
  const notes = [within, cautions].filter((note) => note !== '').join('; ');
  const told = best && { ...best, contested: best.contested.filter((conflict) => step.opposing.some((other) => other.kind === conflict.kind)) };
  const against = (other: PathStep['opposing'][number]): Parameters<typeof setParagraph>[1] => {
    const at = steps.findIndex((each) => each.claims[0]?.id === other.claim);
    if (at < 0) return [{ text: other.says }, { text: citationOf(other), style: ink.dim, whole: true }];
    return [{ text: `${other.kind === 'contradiction' ? 'contested by' : 'in tension with'} what ${at > steps.indexOf(step) ? 'follows' : 'stands before'}` }];
  };
  return [
    ...(told === undefined ? [] : setParagraph(paper, claimPieces(told, ink, where), `${margin}${ink.dim(step.against ? '↑' : '↓')} `, inner)),
    ...step.opposing.flatMap((other) =>
      setParagraph(paper, against(other), `${inner}${other.kind === 'contradiction' ? ink.contested('≠') : ink.dim('~')} `),
    ),
    ...(notes === '' ? [] : setParagraph(paper, [{ text: notes, style: ink.doubtful }], inner, inner)),
    ...step.leftOutBy.flatMap((one) => setParagraph(paper, [{ text: one.says }, { text: one.citation, style: ink.dim, whole: true }], `${inner}${ink.dim('◌')} `)),
    ...(others < 1 ? [] : [ink.dim(`${inner}and ${plural(others, 'more claim', 'more claims')} on this step`)]),
  ];
};

/** How much of an answer is written out. */
export interface Detail {
  /** The terms of each score, and the prices. */
  readonly explain?: boolean;
  /** The steps of what is no connection too, of which only the first is read out else. */
  readonly full?: boolean;
}

/** So many of the ways left out are offered at once. */
const furtherAtOnce = 12;

const isConnection = (path: PathView): boolean => path.agenda === undefined && path.apart === undefined;

/** What is no connection, in brief: by way of what, and that it is none. */
const briefLines = (path: PathView, rank: string, paper: Paper): readonly string[] => [
  '',
  ...setText(paper, `${rank}. ${path.entities.map((entity) => entity.label).join(' → ')}`, '').map(paper.ink.bold),
  ...setText(paper, [path.agenda, path.apart].filter((said) => said !== undefined).join(' '), '   '),
];

/** What is left out, in a line: by way of what. */
const listedLines = (path: PathView, rank: string, paper: Paper): readonly string[] =>
  setParagraph(paper, [{ text: path.entities.map((entity) => entity.label).join(' → ') }, ...(isConnection(path) ? [{ text: `score ${Math.round(path.score)}`, style: paper.ink.dim, whole: true }] : [])], `${rank}. `, '    ');

/** One path as a chain: entity, the sentence of each step with its citation, entity; last, which step is the thinnest and why. */
const chainLines = (path: PathView, rank: string, paper: Paper, explain: boolean): readonly string[] => {
  const { ink } = paper;
  const figures = [...(isConnection(path) || explain ? [`score ${Math.round(path.score)}`] : []), ...(explain ? [`cost ${count(path.cost)}`] : [])].join(', ');
  return [
    '',
    `${ink.bold(`${rank}. ${path.entities.map((entity) => entity.label).join(' → ')}`)}${figures === '' ? '' : `  ${ink.dim(figures)}`}`,
    ...path.steps.flatMap((step) => [`   ${entityName(step.from, ink)}`, ...stepLines(step, path.steps, '   ', paper)]),
    ...path.entities.slice(-1).map((entity) => `   ${entityName(entity, ink)}`),
    ...setText(paper, [path.agenda, path.apart, path.thinnest.says].filter((said) => said !== undefined).join(' '), '   '),
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
      // Under the end of a branch, the next one would look as if it went on from there.
      ...connection.steps.filter((step) => step.from.id === entity.id).flatMap((step, at) => [
        ...(at === 0 ? [] : ['', `${margin}${ink.dim('Another branch, from')} ${name(entity)}`]),
        ...stepLines(step, connection.steps, margin, paper), ...branch(step.to, depth + 1),
      ]),
    ];
  };
  const [root] = connection.ends;
  return [
    '',
    ink.underline(connection.agenda === undefined ? 'What connects them all' : 'Nothing recorded connects them all; what comes nearest'),
    ...setText(paper, connection.says),
    '',
    ...(root === undefined ? [] : branch(root, 0)),
    '',
    ...(connection.agenda === undefined ? [] : setText(paper, connection.agenda)),
    ...setText(paper, connection.thinnest.says),
  ];
};

/** A path's name, as the page has it: the place of its family, with a letter after the family's best ("3", "3b"). */
const rankOf = (family: number, path: number): string => `${family + 1}${path === 0 ? '' : path < 26 ? String.fromCharCode(97 + path) : `.${path + 1}`}`;

/** The families of an answer under the headings of their groups. */
const familyLines = (families: readonly PathFamily[], paper: Paper, { explain = false, full = false }: Detail): readonly string[] => {
  const { ink } = paper;
  const linesOf = (path: PathView, rank: string, group: PathFamily['group']): readonly string[] => {
    if (group === 'further' && !full && !explain) return listedLines(path, rank, paper);
    return full || explain || isConnection(path) || path === families[0]?.paths[0] ? chainLines(path, rank, paper, explain) : briefLines(path, rank, paper);
  };
  const headed = new Set(families.map((family) => family.group)).size > 1;
  return families.flatMap((family, index) => {
    const begins = headed && families[index - 1]?.group !== family.group;
    const number = family.paths.length > 1 ? ` (${plural(family.paths.length, 'path')})` : '';
    return [
      ...(begins ? ['', ...setText(paper, family.heading, '').map((line) => ink.bold(line.toUpperCase()))] : []),
      ...(begins && family.label === family.heading ? [] : ['', ...setParagraph(paper, [{ text: `${family.label}${number}`, style: ink.underline }, ...(family.kind === undefined ? [] : [{ text: `· ${family.kind}`, style: ink.dim, whole: true }])])]),
      ...family.paths.flatMap((path, at) => linesOf(path, rankOf(index, at), family.group)),
    ];
  });
};

/** Why there is no path, what would give one, and what each end reaches. */
const noneLines = (view: PathsView, none: NonNullable<PathsView['none']>, paper: Paper): readonly string[] => {
  const { ink } = paper;
  const reach = (end: readonly EntityRef[], near: readonly EntityRef[]) => {
    const names = (entities: readonly EntityRef[]) => [...new Set(entities.map((entity) => entity.label))].join(', ');
    return end.length === 0 || end.some((entity) => entity.kind === 'source') ? [] : setText(paper, `${names(end)}: ${near.length === 0 ? 'nothing under these limits' : names(near)}`, '  ');
  };
  const near = [...reach(view.from, none.nearFrom), ...reach(view.to, none.nearTo)];
  return [
    '',
    ...setText(paper, none.says),
    ...none.sources.flatMap((source) => setText(paper, `To ask what rests on it, add --sources ${source.id} to a question, or search it: readout show ${source.id}`)),
    ...(none.loosenings.length === 0 ? [] : ['', 'What would give a path:']),
    ...none.loosenings.flatMap((one) => {
      const best = one.best === undefined ? '' : `, the shortest of ${plural(one.best, 'step')}`;
      return setParagraph(paper, [{ text: one.change }, { text: one.paths === 0 ? 'still none' : `${plural(one.paths, 'path')}${best}`, style: ink.dim, whole: true }], `  ${ink.dim('–')} `);
    }),
    ...(near.length === 0 ? [] : ['', 'What each end reaches, the nearest first:', ...near]),
    '',
    ...setText(paper, 'That this dossier has no path does not prove that there is no connection: only what these sources say is here.').map(ink.dim),
  ];
};

function foundText(answered: readonly PathFamily[]): string {
  const families = answered.filter(({ group }) => group !== 'further');
  const all = families.flatMap(({ group, paths }) => paths.map((path) => isConnection(path) && group !== 'beside'));
  const connecting = all.filter(Boolean).length;
  return foundWords(connecting, all.length - connecting, families.length);
}

const howToAsk = ({ query: { further = 0 } }: PathsView): string => `--further ${further + furtherAtOnce} tells the best of them, and why.`;

/** Ranked paths in their families, or why there is none and what would give one. */
export const pathLines = (view: PathsView, paper: Paper, detail: Detail = {}): readonly string[] => {
  const { ink } = paper;
  const brief = detail.full !== true && detail.explain !== true && view.families.flatMap(({ paths }) => paths).slice(1).some((path) => !isConnection(path));
  // A polity and the issue that bears its name are one end: "■● Taiwan".
  const ends = (entities: PathsView['from']) =>
    [...new Map(entities.map((entity) => [entity.label, entities.filter(({ label }) => label === entity.label)])).values()]
      .map((namesakes) => `${namesakes.slice(0, -1).map(({ kind }) => ink[kind](glyphs[kind])).join('')}${entityName(namesakes.at(-1)!, ink)}`)
      .join(', ');
  const named = new Set([...view.from, ...view.to].map((entity) => entity.id));
  const further = view.connection?.ends.filter((entity) => !named.has(entity.id)) ?? [];
  const arrow = ink.dim('→');
  // That there are paths means little where the next line says that they connect nothing.
  const found = view.count === 0 ? ink.bold('no path') : view.unconnected !== undefined ? '' : ink.dim(foundText(view.families));
  return [
    further.length === 0
      ? `${ends(view.from)}  ${arrow}  ${ends(view.to)}  ${found}`
      : [view.from, view.to, ...further.map((entity) => [entity])].map(ends).join('  +  '),
    ...(view.connection === undefined ? [] : connectionLines(view.connection, paper)),
    ...(further.length === 0 ? [] : ['', `Of the first two: ${ends(view.from)}  ${arrow}  ${ends(view.to)}  ${found}`]),
    ...(view.unconnected === undefined ? [] : ['', ...setText(paper, view.unconnected)]),
    ...familyLines(view.families, paper, detail),
    ...(brief ? ['', ...setText(paper, 'What is no connection is told in brief; --full reads out its claims.').map(ink.dim)] : []),
    ...(view.leftOut === undefined ? [] : ['', ...setText(paper, `${plural(view.leftOut, view.query.further === undefined ? 'way' : 'more way')} judged and left out; ${howToAsk(view)}`).map(ink.dim)]),
    ...(view.cut && view.count === 0 ? ['', ...setText(paper, 'The search was cut short: there may be paths.')] : []),
    ...(view.none === undefined ? [] : noneLines(view, view.none, paper)),
    ...(view.cut && view.count > 0 ? ['', ...setText(paper, 'The search was cut short: there may be others.')] : []),
  ];
};

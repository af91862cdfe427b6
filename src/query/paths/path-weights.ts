import type { RolePair } from '../../model/vocabulary.ts';

/**
 * All the numbers that the judgement of paths rests on, in one place (docs/paths.md explains each, tests/eval measures them). Terms are 0 to 1;
 * the score is 100 times their weighted mean.
 */
export const pathWeights = {
  terms: { weakest: 5, specific: 10, sources: 6, order: 1, sure: 5, short: 7 },
  /** How firmly one claim ties the two ends of a step: a product of these. */
  claim: {
    certainty: { stated: 1, hedged: 0.75, inferred: 0.65 },
    contested: 0.75,
    modality: { asserted: 1, historical: 0.95, future: 0.85, hypothetical: 0.6 },
    negated: 0.7,
    /** A reading is somebody's gloss. */
    reading: 0.8,
    /** Part and whole: near in meaning rather than connected. */
    hierarchy: 0.8,
    /** What holds in spite of something says least of how the two bear on each other. */
    despite: 0.5,
    /** Two things of which all that is said is that somebody weighs the one against the other. */
    rival: 0.65,
    /** An actor's part in a gathering. */
    attending: 0.6,
    roles: { 'F-F': 0.9, 'F-T': 1, 'F-A': 0.9, 'T-T': 0.95, 'A-A': 0.8, 'T-A': 0.8, 'A-E': 0.8, 'F-E': 0.65, 'T-E': 0.65 } satisfies Record<RolePair, number>,
    /** For each end of the step that the claim's sentence does not name. */
    unnamed: 0.85,
    /** Things that the claim speaks of at once beyond two: divided by 1 + this * ln(things - 1). */
    crowd: 0.25,
  },
  /** Greatest strength of a step that only places the two side by side (a call's agenda, an account's mention, an order in time). */
  coOccurrence: 0.2,
  /** Factor on the exclusivity of such a step's relation. */
  placed: 0.3,
  /** What one voice can make of a step at most; further voices close the gap: 1 - product of (1 - voice * claim). */
  voice: 0.8,
  /** Factor of a step that rests on one voice alone, or on what only places the two side by side. */
  singleVoice: 0.9,
  /** Factor of a turn that goes against time, and of one that lacks a date. */
  turn: { against: 0.6, undated: 0.95 },
  /** By number of steps from 1; longer ones as the last. */
  short: [1, 0.95, 0.85, 0.7, 0.4, 0.2, 0.1, 0],
  /** Shares of the entities passed and of the relations in how specific a path is. */
  specific: { passed: 0.6, relation: 0.4 },
  /** Claims whose firmness is at least this share of the firmest one's are like it: the one that has most to do with the rest of the path is read out. */
  alike: 0.8,
  /** In choosing among them, in entities that they have to do with: to be told as one matter with a claim of the step beside it, to be of the kind of a claim of the step beside it, to be told by the source that alone tells the step beside it, and to hold only in spite of what the step leads to. */
  choice: { told: 1.25, kind: 0.6, source: 0.75, despite: 0.5 },
  /** A path dominates one that passes all that it passes and more, unless its weakest step has less than this share of the other's strength. */
  muchThinner: 0.5,
  /** Share of likeness in choosing the next path to show (maximal marginal relevance; Carbonell and Goldstein 1998). */
  likeness: 0.3,
  /** A path is shown if it scores at least this share of the best one of its group. */
  worthShowing: 0.75,
  /** And at least this share of the best of all. */
  worthAtAll: 0.5,
  /** Points by which a path of fewer steps may score less than the best and still stand before it. */
  asGood: 3,
  /** Share of the best score from which on a way takes the place of one that reaches far by what somebody only weighs. */
  nearlyAsGood: 0.85,
  /** Paths of a group at most that hinge on the same entity. */
  onOneHinge: 3,
  /** Paths without an actor that a group of fewer is filled up to with such as others dominate: another issue may tell something of its own. */
  filledUpTo: 4,
  /** Steps from which on a path is long: shown only where no shorter one is worth it. */
  long: 6,
  /** An actor, a gathering or what is less particular than this joins two facts about it that nothing as particular joins. */
  apart: 0.45,
  /** Entities at most in the claims that cite a paragraph, if that is to tell one matter: a lede and a list have more. */
  oneMatter: 8,
  /** A way round that scores less than this, by its number of steps from 1, or takes more steps, is far-fetched: hardly one of those that editors read was fit to print without saying so. */
  connects: [54, 54, 54, 58],
  /** Ways shown at most where all are far-fetched. */
  farFetched: 2,
  /** One that scores less than this, by its number of steps from 1, longer ones as the last, connects nothing, and is not shown where there is anything else. */
  tells: [45, 45, 45, 45, 50],
  /** Paths at most that come apart, of those without an actor and of those through one. */
  shownApart: 1,
  /** Steps up to which ways that come apart are shown where nothing connects the ends, if there are any. */
  longApart: 4,
  /** Factor on what is passed where two causes of it meet. */
  collider: 0.5,
  /** Paths shown at most that rest on a common agenda. */
  agendas: 2,
} as const;

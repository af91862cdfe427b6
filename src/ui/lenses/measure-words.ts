import type { CentralityMeasure } from '../../query/metrics/metric-views.ts';

/** The measures to choose from, each with one sentence on what it says; the engine says the same (a test compares them), but only when asked for one. */
export const measureWords: Readonly<Record<CentralityMeasure, { readonly label: string; readonly says: string }>> = {
  degree: { label: 'Neighbours', says: 'How many others it is tied to: who has to do with many.' },
  claims: { label: 'Claims', says: 'How many claims tie it to others: who is spoken of most, however few the others are.' },
  betweenness: { label: 'Go-between', says: 'How often it lies on the shortest chain between two others (betweenness): what connects matters that are otherwise apart.' },
  pagerank: { label: 'Standing', says: 'How much it is tied to those that are themselves much tied, each passing its weight on in shares (PageRank): who counts among those that count.' },
  eigenvector: { label: 'Core', says: 'How close it is to the most heavily tied part of the graph (eigenvector centrality): who belongs to the core.' },
};
export const measures = Object.keys(measureWords) as readonly CentralityMeasure[];

import { lazy } from 'react';
import { countFilters } from '../../session/edit-filter.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { IconButton } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { Part } from '../widgets/part.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { useNarrow } from '../widgets/use-narrow.ts';
import { AddMaterial } from './add-material.tsx';
import { AsOf } from './as-of.tsx';
import { copyLink } from './copy-link.ts';
import { DossierMenu } from './dossier-menu.tsx';
import { Mark } from './mark.tsx';
import { usePage } from './page.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { ViewTabs } from './view-tabs.tsx';

const MoreMenu = lazy(() => import('./more-menu.tsx').then((file) => ({ default: file.MoreMenu })));

/** The bar over everything: what is open, the views, search, filters, undo. Before anything is open only what works then. */
export function HeaderBar() {
  const session = useSession();
  const page = usePage();
  const narrow = useNarrow();
  const overview = resourceValue(useSignal(session.overview));
  const { filter, view } = useSignal(session.state);
  const filtering = useSignal(page.filtering);
  const canUndo = useSignal(session.canUndo);
  const canRedo = useSignal(session.canRedo);
  const collected = useSignal(session.briefing).items.length;
  const briefing = useSignal(page.briefing);
  const active = countFilters(filter);
  return (
    <header className="bar">
      <ActionLink className="mark" action={{ type: 'go', view: 'overview' }} aria-label="Readout: overview">
        <Mark />
        <span className="word">Readout</span>
      </ActionLink>
      {overview && (
        <>
          <span className="sep" />
          <DossierMenu />
          <ViewTabs />
        </>
      )}
      <span className="grow" />
      {overview && (
        <>
          {view !== 'overview' && (
            <button type="button" className="find wide" aria-label="Search everything" aria-keyshortcuts="/" onClick={() => (page.searching.value = true)}>
              <Icon name="search" size={15} />
              <span>Search everything</span>
              <kbd aria-hidden="true">/</kbd>
            </button>
          )}
          <IconButton className="only-narrow" icon="search" size={18} label="Search" keys="/" onClick={() => (page.searching.value = true)} />
          <button
            type="button"
            className={active ? 'chip on-filter wide' : 'chip wide'}
            aria-expanded={filtering}
            aria-keyshortcuts="F"
            title="Filters (F)"
            data-filters
            onClick={() => (page.filtering.value = !filtering)}
          >
            <Icon name="filter" size={14} />
            Filters
            {active > 0 && <b>{active}<span className="vh"> active</span></b>}
          </button>
          <AsOf />
        </>
      )}
      <span className="tools">
        {overview && (
          <>
            <IconButton icon="undo" label="Undo" keys="Ctrl+Z" disabled={!canUndo} onClick={() => session.undo()} />
            <IconButton className="wide" icon="redo" label="Redo" keys="Ctrl+Shift+Z" disabled={!canRedo} onClick={() => session.redo()} />
            <IconButton className="only-narrow" icon="filter" size={18} label={active ? `Filters, ${active} active` : 'Filters'} aria-expanded={filtering} onClick={() => (page.filtering.value = !filtering)} />
            <IconButton
              className={collected > 0 ? 'wide counted' : 'wide'}
              icon="briefing"
              label={collected > 0 ? `Briefing, ${plural(collected, 'item')}` : 'Briefing'}
              data-count={collected || undefined}
              data-briefing=""
              aria-expanded={briefing}
              onClick={() => (page.briefing.value = !briefing)}
            />
            <IconButton className="wide" icon="share" label="Copy link to this view" onClick={() => void copyLink(session, page)} />
          </>
        )}
        <ThemeSwitch />
        {narrow && <Part name="The menu"><MoreMenu /></Part>}
      </span>
      <AddMaterial />
    </header>
  );
}

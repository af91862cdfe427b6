import type { FacetName } from '../../query/filter.ts';
import { FacetSection } from '../facets/facet-section.tsx';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import type { Blocker } from './blockers.ts';
import '../facets/facets.css';
import { Stepper } from './stepper.tsx';
import { TimeOrder } from './time-order.tsx';

const offered: readonly FacetName[] = ['source', 'type', 'speaker'];
/** Said by chips of their own. */
const elsewhere: readonly FacetName[] = ['quad', 'family'];

/** The limits that are set less often: order in time, independent voices, sources, types of relations, speakers, and the way to all filters. */
export function MoreLimits({ blocked }: { readonly blocked: ReadonlySet<Blocker> }) {
  const session = useSession();
  const page = usePage();
  const { question, filter } = useSignal(session.state);
  const facets = resourceValue(useSignal(session.facets));
  const { inOrder, minIndependent } = question;
  const set = Object.keys({ ...filter.only, ...filter.without }).filter((name) => !elsewhere.includes(name as FacetName));
  const said = [inOrder && 'in order', minIndependent > 1 && `${minIndependent}+ voices`, ...set.map((name) => (name === 'type' ? 'relations' : `${name}s`))].filter((words) => words !== false);
  const warn = blocked.has('inOrder') || blocked.has('minIndependent') || (blocked.has('filter') && set.length > 0);
  return (
    <Popover
      label="More limits"
      className="more-pop"
      align="end"
      trigger={(props) => (
        <button type="button" className={warn ? 'chip warn' : 'chip'} title="Order in time, independent voices, sources, relations, speakers" aria-label={`More limits: ${said.join(', ') || 'none set'}`} {...props}>
          <Icon name="filter" size={12} />{said.length === 1 ? <b className="clip">{said}</b> : said.length > 0 ? <b>{said.length} more</b> : 'More'}
        </button>
      )}
    >
      {(close) => (
        <>
          <h2 className="vh">More limits</h2>
          <div className="more-top">
            <TimeOrder />
            <Stepper label="Independent voices" value={minIndependent} min={0} max={5} fewer="Fewer voices" more="More voices" warn={blocked.has('minIndependent')} onChange={(voices) => session.dispatch({ type: 'ask', question: { minIndependent: voices } })} words={(n) => (n <= 1 ? 'any' : `${n}+`)} />
          </div>
          {offered.map((name) => {
            const facet = facets?.facets.find((each) => each.name === name);
            return facet && facet.values.length > 0 && <FacetSection key={name} name={name} label={facet.label} values={facet.values} />;
          })}
          <p className="more-all"><Button small icon="filter" onClick={() => { close(); page.filtering.value = true; }}>All filters</Button></p>
        </>
      )}
    </Popover>
  );
}

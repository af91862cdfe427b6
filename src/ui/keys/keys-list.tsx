import { useSignal } from '../use-signal.ts';
import { usePage } from '../shell/page.ts';
import { bindingGroups, bindings, type Binding } from './bindings.ts';

/** All keys, and the switch that turns letters off. */
export default function KeysList() {
  const page = usePage();
  const letters = useSignal(page.letters);
  const all: readonly Binding[] = Object.values(bindings);
  return (
    <div className="modal-content">
      <div className="keylist">
        {bindingGroups.map((group) => (
          <section key={group}>
            <h3 className="eyebrow">{group}</h3>
            <dl>
              {all.filter((binding) => binding.group === group).map((binding) => (
                <div key={binding.label}>
                  <dt>{binding.label}</dt>
                  <dd>{binding.keys.map((key) => <kbd key={key}>{key}</kbd>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="eyebrow">With the mouse</h3>
          <dl>
            <div><dt>Add to the selection</dt><dd><kbd>Shift</kbd> click</dd></div>
            <div><dt>Expand</dt><dd>double-click</dd></div>
            <div><dt>Move and pin</dt><dd>drag</dd></div>
          </dl>
        </section>
      </div>
      <label className="switch">
        <input type="checkbox" role="switch" checked={letters} onChange={(event) => (page.letters.value = event.currentTarget.checked)} />
        <span>Single letters and signs act as keys <span className="meta">(never while you type in a field)</span></span>
      </label>
    </div>
  );
}

/** Said in place of questions where a dossier is too small to suggest any. */
export function SuggestedEmpty() {
  return (
    <div className="start-part">
      <h2 className="sec">Questions to start from</h2>
      <p className="meta">This dossier is too small to suggest any. Search for a name, or select something on the graph.</p>
    </div>
  );
}

/** Whether pictures are loaded on demand only; the rule of `styles/pictures/pictures-on-demand.css` and of the inline head script. */
export function savesData(): boolean {
  const { pictures, saver } = document.documentElement.dataset;
  return (pictures ?? saver) === 'demand';
}

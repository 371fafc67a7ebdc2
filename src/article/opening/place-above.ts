/** A labelled place; undefined when the text opens with the same one: "Hartwell, May 4. The kiosk …". */
export function placeAbove(place: string | undefined, lede: string): string | undefined {
  if (place === undefined || !lede.startsWith(place)) return place;
  return /^(?:,? (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2}\.? \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?)?(?: ?[—–]|[.:]? -| --|[.:](?=\s))/u.test(
    lede.slice(place.length, place.length + 60),
  )
    ? undefined
    : place;
}

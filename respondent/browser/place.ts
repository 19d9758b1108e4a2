/** Shows the cities of the chosen province only, and provinces and cities only of Iran. A city tells its province. */
export function narrowPlaces(root: ParentNode): void {
  for (const box of Array.from(root.querySelectorAll<HTMLElement>(".cascade"))) narrow(box);
}

function narrow(box: HTMLElement): void {
  const find = (level: string) => box.querySelector<HTMLSelectElement>(`[data-level=${level}]`);
  const country = find("country");
  const province = find("province");
  const city = find("city");
  const inIran = [province, city].filter((list) => list !== null);
  // Hidden options still show in the lists of some phones, so they are taken out.
  const cities = city ? (Array.from(city.children) as HTMLElement[]) : [];
  const follow = () => {
    const isElsewhere = country !== null && country.value !== box.dataset.iran;
    for (const list of inIran) {
      list.parentElement!.hidden = isElsewhere;
      if (isElsewhere) list.value = "";
    }
    if (!province || !city) return;
    const chosen = city.value;
    const of = province.value;
    city.replaceChildren(
      ...cities.filter(({ dataset }) => !of || !dataset.province || dataset.province === of),
    );
    city.value = chosen;
    if (city.selectedIndex < 0) city.value = "";
  };
  city?.addEventListener("change", () => {
    const group = city.selectedOptions[0]?.parentElement;
    if (province?.value === "" && group?.dataset.province) province.value = group.dataset.province;
    follow();
  });
  for (const list of [country, province]) {
    list?.addEventListener("input", follow);
    list?.addEventListener("change", follow);
  }
  follow();
}

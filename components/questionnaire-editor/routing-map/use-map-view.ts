"use client";
import { useEffect, useState } from "react";

/** Whether the map stands in place of the forms; the address says so, that it can be sent to a colleague. */
export function useMapView(opensMap: boolean): [boolean, (isShown: boolean) => void] {
  const [isShown, show] = useState(opensMap);
  useEffect(() => {
    const url = new URL(location.href);
    if ((url.searchParams.get("view") === "map") === isShown) return;
    if (isShown) url.searchParams.set("view", "map");
    else url.searchParams.delete("view");
    history.replaceState(history.state, "", url);
  }, [isShown]);
  return [isShown, show];
}

type Message = "sending" | "waiting" | "offline" | "tooLarge" | "restored";

/** Says how the sending goes, in the words that came with the page; nothing clears it. */
export function showConnection(message?: Message): void {
  const line = document.getElementById("connection");
  if (!line) return;
  line.className =
    message && message !== "sending" && message !== "restored" ? "connection trouble" : "connection";
  line.textContent = (message && line.dataset[message]) || "";
}

// Preloaded into the server: when the process that started it is killed, the channel closes and the server stops.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}

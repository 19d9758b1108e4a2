CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER versions_frozen BEFORE UPDATE ON "versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER solutions_frozen BEFORE UPDATE ON "solutions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER page_saves_frozen BEFORE UPDATE ON "page_saves" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_versions_frozen BEFORE UPDATE ON "report_versions" FOR EACH ROW
  WHEN (
    (OLD."workspace_id", OLD."id", OLD."report_id", OLD."client_id", OLD."number", OLD."content", OLD."content_hash", OLD."published_at", OLD."published_by")
    IS DISTINCT FROM
    (NEW."workspace_id", NEW."id", NEW."report_id", NEW."client_id", NEW."number", NEW."content", NEW."content_hash", NEW."published_at", NEW."published_by")
  )
  EXECUTE FUNCTION refuse_change();

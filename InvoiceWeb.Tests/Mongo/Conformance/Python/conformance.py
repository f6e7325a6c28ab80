"""PyMongo against the server that MONGODB_URI names: a line of JSON for each case, functions named test_* in the order of this file."""
import datetime
import json
import os
import re
import sys
import traceback

from bson import SON, Binary, Code, Decimal128, Int64, MaxKey, MinKey, ObjectId, Regex, Timestamp
from pymongo import ASCENDING, DESCENDING, DeleteMany, InsertOne, MongoClient, ReadPreference, ReplaceOne, ReturnDocument, UpdateOne, WriteConcern
from pymongo.errors import BulkWriteError, CursorNotFound, DocumentTooLarge, DuplicateKeyError, ExecutionTimeout, OperationFailure
from pymongo.read_concern import ReadConcern

URI = os.environ["MONGODB_URI"]
EMBEDDED = os.environ["MONGODB_EMBEDDED"] == "1"


class Skipped(Exception):
    """The case needs what this server is not."""


def fails(code, action):
    try:
        action()
    except OperationFailure as error:
        assert error.code in (code if isinstance(code, tuple) else (code,)), f"{error.code}: {error}"
        return error
    raise AssertionError(f"expected error {code}")


def need_embedded():
    if not EMBEDDED:
        raise Skipped("needs the embedded server")


def index_of(plan):
    found = []

    def walk(node):
        if isinstance(node, dict):
            found.extend([node["indexName"]] if "indexName" in node else [])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(plan["queryPlanner"]["winningPlan"])
    return found[0] if found else None


def test_hello_by_the_old_name(db, c):
    reply = db.command("isMaster")
    assert reply["ismaster"] and reply["setName"] and reply["maxWireVersion"] >= 9


def test_client_finds_the_replica_set(db, c):
    name = db.command("isMaster")["setName"]
    client = MongoClient(URI.replace("directConnection=true", f"replicaSet={name}"))
    client.admin.command("ping")
    assert client.primary is not None
    client.close()


def test_wrong_password_is_refused(db, c):
    need_embedded()
    client = MongoClient(re.sub(r":[^:@/]+@", ":wrong@", URI), authMechanism="SCRAM-SHA-256")
    fails(18, lambda: client.admin.command("listDatabases"))


def test_nothing_goes_without_signing_in(db, c):
    need_embedded()
    client = MongoClient(re.sub(r"//[^@]*@", "//", URI))
    fails(13, lambda: client.test.c.find_one())
    fails(13, lambda: client.test.c.insert_one({}))


def test_insert_and_find(db, c):
    result = c.insert_one({"a": 1})
    assert isinstance(result.inserted_id, ObjectId) and c.find_one() == {"_id": result.inserted_id, "a": 1}


def test_every_type_comes_back(db, c):
    document = {
        "_id": 1, "double": 1.5, "text": "ä€😀", "object": {"a": {}}, "list": [1, [2]], "binary": Binary(b"\x01\x02", 5), "id": ObjectId(),
        "yes": True, "none": None, "regex": Regex("^a", "i"), "code": Code("x"), "scoped": Code("x", {"a": 1}), "int": -7, "long": Int64(2 ** 53 + 1),
        "date": datetime.datetime(1969, 12, 31, 23, 59, 59, 999000), "stamp": Timestamp(5, 6), "decimal": Decimal128("1.10"), "min": MinKey(), "max": MaxKey()}
    c.insert_one(document)
    assert c.find_one() == document


def test_insert_many_in_order(db, c):
    assert c.insert_many([{"_id": i} for i in (3, 1, 2)]).inserted_ids == [3, 1, 2]
    assert [one["_id"] for one in c.find()] == [3, 1, 2]


def test_update_counts(db, c):
    c.insert_many([{"a": 1}, {"a": 1}])
    one = c.update_one({"a": 1}, {"$set": {"b": 1}})
    many = c.update_many({"a": 1}, {"$set": {"b": 1}})
    assert (one.matched_count, one.modified_count, many.matched_count, many.modified_count) == (1, 1, 2, 1)


def test_upsert_tells_the_id(db, c):
    result = c.update_one({"_id": 7}, {"$set": {"a": 1}}, upsert=True)
    assert (result.matched_count, result.upserted_id, c.find_one()) == (0, 7, {"_id": 7, "a": 1})


def test_replace(db, c):
    c.insert_one({"_id": 1, "a": 1})
    assert c.replace_one({"_id": 1}, {"b": 2}).modified_count == 1 and c.find_one() == {"_id": 1, "b": 2}


def test_delete_counts(db, c):
    c.insert_many([{"a": 1}] * 1 + [{"a": 1}, {"a": 2}])
    assert (c.delete_one({"a": 1}).deleted_count, c.delete_many({}).deleted_count) == (1, 2)


def test_find_and_modify(db, c):
    c.insert_many([{"_id": 1, "n": 1}, {"_id": 2, "n": 2}])
    before = c.find_one_and_update({}, {"$inc": {"n": 10}}, sort=[("n", DESCENDING)])
    after = c.find_one_and_update({"_id": 1}, {"$inc": {"n": 10}}, return_document=ReturnDocument.AFTER, projection={"_id": 0})
    removed = c.find_one_and_delete({"_id": 2})
    assert (before, after, removed) == ({"_id": 2, "n": 2}, {"n": 11}, {"_id": 2, "n": 12})


def test_counts(db, c):
    c.insert_many([{"a": i % 3} for i in range(30)])
    assert (c.count_documents({}), c.count_documents({"a": 1}, skip=4, limit=3), c.estimated_document_count()) == (30, 3, 30)


def test_distinct(db, c):
    c.insert_many([{"a": [1, 2]}, {"a": 2}, {"a": "x"}])
    assert c.distinct("a") == [1, 2, "x"]


def test_bulk_write(db, c):
    result = c.bulk_write([
        InsertOne({"_id": 1}), InsertOne({"_id": 2}), UpdateOne({"_id": 1}, {"$set": {"a": 1}}), ReplaceOne({"_id": 3}, {"b": 1}, upsert=True), DeleteMany({"_id": 2})])
    assert (result.inserted_count, result.modified_count, result.upserted_ids, result.deleted_count) == (2, 1, {3: 3}, 1)


def test_bulk_errors_are_told(db, c):
    try:
        c.insert_many([{"_id": 1}, {"_id": 1}, {"_id": 2}], ordered=False)
        raise AssertionError("no error")
    except BulkWriteError as error:
        assert [(one["index"], one["code"]) for one in error.details["writeErrors"]] == [(1, 11000)]
        assert error.details["nInserted"] == 2


def test_cursor_over_many_batches(db, c):
    c.insert_many([{"_id": i} for i in range(3000)])
    assert [one["_id"] for one in c.find(batch_size=50).sort("_id", DESCENDING)] == list(range(2999, -1, -1))


def test_cursor_that_was_killed(db, c):
    c.insert_many([{} for _ in range(10)])
    cursor = c.find(batch_size=2)
    next(cursor)
    db.command("killCursors", c.name, cursors=[Int64(cursor.cursor_id)])
    try:
        list(cursor)
        raise AssertionError("no error")
    except CursorNotFound as error:
        assert error.code == 43


def test_session_with_causal_consistency(db, c):
    with db.client.start_session(causal_consistency=True) as session:
        c.insert_one({"_id": 1}, session=session)
        majority = c.with_options(read_concern=ReadConcern("majority"))
        assert majority.find_one(session=session) == {"_id": 1} and session.operation_time is not None


def test_retried_write_acts_once(db, c):
    client = MongoClient(URI)
    with client.start_session() as session:
        command = SON([("insert", c.name), ("documents", [{"a": 1}]), ("txnNumber", Int64(1))])
        replies = [client[db.name].command(command, session=session)["n"] for _ in range(2)]
    client.close()
    assert replies == [1, 1] and c.count_documents({}) == 1


def test_transaction_is_refused(db, c):
    need_embedded()
    with db.client.start_session() as session:
        session.start_transaction()
        error = fails(263, lambda: c.insert_one({}, session=session))
        session.abort_transaction()
    assert error.details["codeName"] == "OperationNotSupportedInTransaction"


def test_read_preferences_and_concerns_are_taken(db, c):
    options = c.with_options(read_preference=ReadPreference.SECONDARY_PREFERRED, read_concern=ReadConcern("local"), write_concern=WriteConcern("majority", j=True))
    options.insert_one({"_id": 1})
    assert options.find_one() == {"_id": 1}


def test_indexes(db, c):
    c.create_index([("a", ASCENDING), ("b", DESCENDING)], name="ab", unique=True)
    c.create_index("at", expireAfterSeconds=60)
    assert {name: index["key"] for name, index in c.index_information().items()} == {
        "_id_": [("_id", 1)], "ab": [("a", 1), ("b", -1)], "at_1": [("at", 1)]}
    c.drop_index("ab")
    assert set(c.index_information()) == {"_id_", "at_1"}


def test_unique_index(db, c):
    c.create_index("a", unique=True)
    c.insert_one({"a": 1})
    try:
        c.insert_one({"a": 1})
        raise AssertionError("no error")
    except DuplicateKeyError as error:
        assert error.code == 11000 and error.details["keyPattern"] == {"a": 1} and error.details["keyValue"] == {"a": 1}


def test_explain_names_the_index(db, c):
    c.create_index("a", name="by_a")
    c.create_index("t", name="part", partialFilterExpression={"on": True})
    c.insert_one({"a": [1, 2], "t": 1, "on": True})
    assert index_of(c.find({"a": 2}).explain()) == "by_a"
    assert index_of(c.find({"t": 1, "on": True}).explain()) == "part"
    assert index_of(c.find({"t": 1}).explain()) is None


def test_aggregation(db, c):
    c.insert_many([{"_id": i, "k": i % 2, "l": list(range(i)), "at": datetime.datetime(2024, 3, 31, i)} for i in range(4)])
    pipeline = [
        {"$match": {"_id": {"$gt": 0}}}, {"$unwind": "$l"}, {"$addFields": {"day": {"$dateToString": {"date": "$at", "format": "%H", "timezone": "Europe/Berlin"}}}},
        {"$group": {"_id": "$k", "n": {"$sum": 1}, "days": {"$addToSet": "$day"}}}, {"$sort": {"_id": 1}}, {"$project": {"n": 1, "days": {"$size": "$days"}}}]
    assert list(c.aggregate(pipeline)) == [{"_id": 0, "n": 2, "days": 1}, {"_id": 1, "n": 4, "days": 2}]


def test_update_operators(db, c):
    c.insert_one({"_id": 1, "n": 1, "l": [3, 1], "s": [1], "m": 5, "x": 5, "gone": 1})
    c.update_one({"_id": 1}, {
        "$set": {"d.e": 1}, "$unset": {"gone": ""}, "$inc": {"n": 2}, "$push": {"l": {"$each": [2], "$sort": 1, "$slice": 2}},
        "$addToSet": {"s": {"$each": [1, 2]}}, "$min": {"m": 3}, "$max": {"x": 9}, "$currentDate": {"at": True}, "$setOnInsert": {"new": 1}})
    found = c.find_one()
    assert isinstance(found.pop("at"), datetime.datetime)
    assert found == {"_id": 1, "n": 3, "l": [1, 2], "s": [1, 2], "m": 3, "x": 9, "d": {"e": 1}}
    c.update_one({}, {"$pull": {"l": {"$gt": 1}}})
    assert c.find_one()["l"] == [1]


def test_query_operators(db, c):
    c.insert_many([{"_id": 1, "a": 1, "l": [1, 2]}, {"_id": 2, "a": "Text", "l": [{"x": 1}]}, {"_id": 3}])
    queries = [
        ({"a": {"$gt": 0}}, [1]), ({"a": {"$in": ["Text", 1]}}, [1, 2]), ({"a": None}, [3]), ({"a": {"$exists": True}}, [1, 2]), ({"a": {"$type": "string"}}, [2]),
        ({"l": {"$all": [1, 2]}}, [1]), ({"l": {"$elemMatch": {"x": 1}}}, [2]), ({"l": {"$size": 1}}, [2]), ({"a": Regex("^text", "i")}, [2]),
        ({"$or": [{"a": 1}, {"l.x": 1}]}, [1, 2]), ({"a": {"$not": {"$gt": 0}}}, [2, 3]), ({"$nor": [{"a": 1}]}, [2, 3])]
    for query, expected in queries:
        assert [one["_id"] for one in c.find(query).sort("_id", 1)] == expected, query


def test_change_stream(db, c):
    with c.watch(full_document="updateLookup", max_await_time_ms=500) as stream:
        c.insert_one({"_id": 1, "a": 1})
        c.update_one({"_id": 1}, {"$set": {"a": 2}})
        c.replace_one({"_id": 1}, {"b": 1})
        c.delete_one({"_id": 1})
        events = [next(stream) for _ in range(4)]
    assert [event["operationType"] for event in events] == ["insert", "update", "replace", "delete"]
    assert events[1]["updateDescription"]["updatedFields"] == {"a": 2} and events[0]["fullDocument"] == {"_id": 1, "a": 1}


def test_change_stream_resumes(db, c):
    with c.watch(max_await_time_ms=500) as stream:
        c.insert_many([{"_id": 1}, {"_id": 2}])
        token = next(stream)["_id"]
    with c.watch(resume_after=token, max_await_time_ms=500) as stream:
        assert next(stream)["documentKey"] == {"_id": 2}
    with c.watch(start_after=token, max_await_time_ms=500) as stream:
        assert next(stream)["documentKey"] == {"_id": 2}


def test_change_stream_of_a_database(db, c):
    c.insert_one({})
    with db.watch(max_await_time_ms=500) as stream:
        c.insert_one({"_id": 1})
        c.drop()
        assert [next(stream)["operationType"] for _ in range(2)] == ["insert", "drop"]


def test_change_stream_across_a_restart(db, c):
    need_embedded()
    with c.watch(max_await_time_ms=500) as stream:
        c.insert_one({"_id": 1})
        assert next(stream)["documentKey"] == {"_id": 1}
        report(request="restart")
        assert sys.stdin.readline() == "done\n"
        c.insert_one({"_id": 2})
        assert next(stream)["documentKey"] == {"_id": 2}


def test_unknown_command(db, c):
    assert fails(59, lambda: db.command("conjure")).details["codeName"] == "CommandNotFound"


def test_unknown_operator(db, c):
    assert fails(2, lambda: list(c.find({"a": {"$conjure": 1}}))).details["codeName"] == "BadValue"


def test_unknown_field(db, c):
    fails(40415, lambda: db.command("find", c.name, conjure=1))


def test_oversize_document(db, c):
    try:
        c.insert_one({"text": "x" * (16 * 1024 * 1024)})
        raise AssertionError("no error")
    except (DocumentTooLarge, OperationFailure) as error:
        assert error.code in (None, 10334) and c.count_documents({}) == 0


def test_time_limit(db, c):
    c.insert_many([{"a": i} for i in range(20_000)])
    try:
        list(c.find({"$expr": {"$eq": [{"$sum": ["$a"] * 400}, -1]}}).max_time_ms(1))
        raise AssertionError("no error")
    except ExecutionTimeout as error:
        assert error.code == 50


def test_collections_are_listed_and_dropped(db, c):
    c.insert_one({})
    assert c.name in db.list_collection_names()
    c.drop()
    assert c.name not in db.list_collection_names()


def test_server_information(db, c):
    info = db.client.server_info()
    assert info["versionArray"][:3] == [int(part) for part in info["version"].split("-")[0].split(".")]
    c.insert_one({"a": 1})
    assert db.command("collStats", c.name)["count"] == 1 and db.command("serverStatus")["process"] == "mongod"


def report(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main():
    client = MongoClient(URI)
    db = client[os.environ["MONGODB_DATABASE"]]
    cases = [(name, action) for name, action in globals().items() if name.startswith("test_")]
    for number, (name, action) in enumerate(cases):
        label = f"conformance: {name[len('test_'):]}"
        try:
            action(db, db[f"c{number}"])
            report(case=label, outcome="passed")
        except Skipped as reason:
            report(case=label, outcome="skipped", message=str(reason))
        except Exception:  # whatever goes wrong is the outcome of the case
            report(case=label, outcome="failed", message=traceback.format_exc())
    client.drop_database(db.name)
    report(done=True)


main()
